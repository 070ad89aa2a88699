import { isolated } from '../../lib/i18n/isolated.ts'
import { intlLocale } from '../../lib/i18n/locale.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'

import { shareOf } from './share.ts'

/** Noon in Greenwich: the day stays the day, wherever it is written. */
const at = (day: string) => new Date(`${day}T12:00:00Z`)

/** Numbers, shares and days in the words of the language. */
export function useFormat() {
  const { locale, direction } = useLocale()
  const intl = intlLocale[locale]
  const day = new Intl.DateTimeFormat(intl, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const whole = new Intl.NumberFormat(intl)
  const percent = new Intl.NumberFormat(intl, { style: 'percent', maximumFractionDigits: 0 })
  return {
    isRtl: direction === 'rtl',
    number: (value: number) => whole.format(value),
    /** Of nothing there is no share. */
    share: (part: number, all: number) => {
      if (all === 0) return '–'
      const { percent: whole, isLess } = shareOf(part, all)
      return isolated(`${isLess ? '< ' : ''}${percent.format(whole / 100)}`)
    },
    day: (value: string) => day.format(at(value)),
  }
}
