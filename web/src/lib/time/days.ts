import { intlLocale, type Locale } from '../i18n/locale.ts'

/** Of an ISO weekday, Monday being 1: “Mon”, or “Monday”. In January 2026 the 5th was a Monday. */
export const weekdayName = (day: number, locale: Locale, width: 'short' | 'long' = 'long'): string =>
  new Intl.DateTimeFormat(intlLocale[locale], { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day))

/** A date without a time, whatever the reader's zone: “Fri, 25 Dec 2026”. */
export const dateName = (date: string, locale: Locale, options: Intl.DateTimeFormatOptions = {}): string => {
  const fields = { weekday: 'short', day: 'numeric', month: locale === 'ar' ? 'long' : 'short' } as const
  return new Intl.DateTimeFormat(intlLocale[locale], { ...fields, ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T12:00Z`),
  )
}

/** An instant where the calendar is: “Mon 23 Nov, 15:00”. */
export const momentName = (instant: string, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale[locale], {
    weekday: 'short',
    day: 'numeric',
    month: locale === 'ar' ? 'long' : 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant))
