import { intlLocale, type Locale } from '../i18n/locale.ts'
import { dateTime } from './format.ts'

const day = 86_400_000
// Of the Arabic weekdays only the long one is a word.
const weekdays = { en: 'short', ar: 'long' } as const satisfies Record<Locale, string>

/** The number of the calendar day on which this falls for the reader. en-CA writes it as ISO 8601 does. */
const dayOf = (instant: number, timeZone: string | undefined): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant)) / day

/**
 * A deadline as people say it: “14:00 today”, “Thu 14:00”, and what is further off, or long over, with its date.
 * `now` in milliseconds.
 */
export const dayAndTime = (instant: string, now: number, locale: Locale, timeZone: string | undefined): string => {
  const at = Date.parse(instant)
  const days = dayOf(at, timeZone) - dayOf(now, timeZone)
  if (days < -1 || days > 6) return dateTime(instant, locale, timeZone)
  const time = new Intl.DateTimeFormat(intlLocale[locale], { timeStyle: 'short', timeZone }).format(at)
  if (days > 1) {
    const weekday = new Intl.DateTimeFormat(intlLocale[locale], { weekday: weekdays[locale], timeZone }).format(at)
    return `${weekday} ${time}`
  }
  const named = new Intl.RelativeTimeFormat(intlLocale[locale], { numeric: 'auto' }).format(days, 'day')
  return `${time} ${named}`
}
