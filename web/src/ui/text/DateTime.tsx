import { useLocale } from '../../lib/i18n/useLocale.ts'
import { dateTime } from '../../lib/time/format.ts'
import { useTimeZone } from '../../lib/time/TimeZone.ts'

/** The instant in full, in the reader's time zone. */
export function DateTime({ instant }: { instant: string }) {
  const { locale } = useLocale()
  return <time dateTime={instant}>{dateTime(instant, locale, useTimeZone())}</time>
}
