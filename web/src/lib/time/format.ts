import { intlLocale, type Locale } from '../i18n/locale.ts'

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const

// The month by name: in English the short one, in Arabic only the long one has a name.
const dateStyles = { en: 'medium', ar: 'long' } as const satisfies Record<Locale, string>

/** “20 Nov 2026, 08:18”, in the reader's time zone. */
export const dateTime = (instant: string, locale: Locale, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat(intlLocale[locale], { dateStyle: dateStyles[locale], timeStyle: 'short', timeZone }).format(
    new Date(instant),
  )

/** “20 Nov 2026”: a day by its date, which is the same in every time zone. */
export const day = (date: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale[locale], { dateStyle: dateStyles[locale], timeZone: 'UTC' }).format(new Date(date))

/** “3 hours ago”, and after a week the date: how long ago says less by then. `now` in milliseconds. */
export const relativeTime = (instant: string, now: number, locale: Locale, timeZone: string | undefined): string => {
  const seconds = (Date.parse(instant) - now) / 1_000
  if (Math.abs(seconds) >= 7 * 86_400)
    return new Intl.DateTimeFormat(intlLocale[locale], { dateStyle: dateStyles[locale], timeZone }).format(
      new Date(instant),
    )
  const format = new Intl.RelativeTimeFormat(intlLocale[locale], { numeric: 'auto' })
  const found = units.find((unit) => Math.abs(seconds) >= unit.seconds)
  return found ? format.format(Math.trunc(seconds / found.seconds), found.unit) : format.format(0, 'minute')
}

/**
 * “1h 12m” in the words of the language, or `long`: “1 hour 12 minutes”.
 * At most two units, the smaller one left out when it is zero; never below zero, and rounded down to the minute.
 */
export const duration = (seconds: number, locale: Locale, width: 'narrow' | 'long' = 'narrow'): string => {
  const minutes = Math.max(0, Math.floor(Math.abs(seconds) / 60))
  const amounts = [
    { unit: 'day', amount: Math.floor(minutes / 1_440) },
    { unit: 'hour', amount: Math.floor((minutes % 1_440) / 60) },
    { unit: 'minute', amount: minutes % 60 },
  ] as const
  const first = amounts.findIndex(({ amount }) => amount > 0)
  const shown = first < 0 ? amounts.slice(-1) : amounts.slice(first, first + 2).filter(({ amount }) => amount > 0)
  return shown
    .map(({ unit, amount }) =>
      new Intl.NumberFormat(intlLocale[locale], { style: 'unit', unit, unitDisplay: width }).format(amount),
    )
    .join(' ')
}

/** “2.4 MB” of 1,024 kB each, as the limit of a file is set: 25 MB is said of 25 MB, and of nothing less. */
export const fileSize = (bytes: number, locale: Locale): string => {
  const sizes = [
    { unit: 'megabyte', amount: bytes / 1_048_576, width: 'short' },
    { unit: 'kilobyte', amount: bytes / 1_024, width: 'short' },
    { unit: 'byte', amount: bytes, width: 'long' },
  ] as const
  const { unit, amount, width } = sizes.find((size) => size.amount >= 1) ?? sizes[2]
  const style = { style: 'unit', unit, unitDisplay: width, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(intlLocale[locale], style).format(amount)
}
