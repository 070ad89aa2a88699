import { useLocale } from '../../lib/i18n/useLocale.ts'
import { dateTime, relativeTime } from '../../lib/time/format.ts'
import { useTimeZone } from '../../lib/time/TimeZone.ts'
import { useNow } from '../../lib/time/useNow.ts'

/** “3 hours ago”, with the instant in full under the pointer. */
export function RelativeTime({ instant }: { instant: string }) {
  const { locale } = useLocale()
  const zone = useTimeZone()
  return (
    <time dateTime={instant} title={dateTime(instant, locale, zone)}>
      {relativeTime(instant, useNow(), locale, zone)}
    </time>
  )
}
