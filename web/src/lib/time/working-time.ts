import { intlLocale, type Locale } from '../i18n/locale.ts'

const easternZero = { '٠': 0x660, '۰': 0x6f0 } as const

/** Arabic and Persian digits as those that `Number` reads. */
const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const zero = digit <= '٩' ? easternZero['٠'] : easternZero['۰']
    return String(digit.charCodeAt(0) - zero)
  })

const form =
  /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|س|ساعة|ساعات))?\s*(?:(\d+)\s*(?:m|mins?|minutes?|د|دقيقة|دقائق)?)?$/

/**
 * “4h”, “90m”, “1h 30m”, “1.5h”, “4:30”, in either language; a number alone is minutes. In minutes; undefined: not a
 * time.
 */
export const minutesIn = (typed: string): number | undefined => {
  const text = latinDigits(typed).trim().toLowerCase().replace('٫', '.')
  const clock = /^(\d+):([0-5]\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const [whole, hours, minutes] = form.exec(text) ?? []
  if (!whole) return undefined
  return Math.round(Number((hours ?? '0').replace(',', '.')) * 60 + Number(minutes ?? '0'))
}

/** Working time, in hours and minutes: a day of it would be eight hours to one and twenty-four to the next. “72h”, “1h 30m”. */
export const workingTime = (minutes: number, locale: Locale, width: 'narrow' | 'long' = 'narrow'): string => {
  const amounts = [
    { unit: 'hour', amount: Math.floor(minutes / 60) },
    { unit: 'minute', amount: minutes % 60 },
  ] as const
  const shown = amounts.filter(({ amount }) => amount > 0)
  return (shown.length > 0 ? shown : amounts.slice(-1))
    .map(({ unit, amount }) =>
      new Intl.NumberFormat(intlLocale[locale], { style: 'unit', unit, unitDisplay: width }).format(amount),
    )
    .join(' ')
}

/** As it is typed: “1h 30m”, which `minutesIn` reads in every language. */
export const typedTime = (minutes: number): string =>
  [minutes >= 60 && `${Math.floor(minutes / 60)}h`, (minutes % 60 > 0 || minutes === 0) && `${minutes % 60}m`]
    .filter(Boolean)
    .join(' ')
