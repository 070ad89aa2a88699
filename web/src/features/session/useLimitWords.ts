import { useTranslation } from 'react-i18next'
import type { ApiFailure } from '../../lib/api/problem.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { duration } from '../../lib/time/format.ts'

/** Says that it was tried too often, and when to try again; undefined for any other failure. */
export function useLimitWords(): (failure: ApiFailure) => string | undefined {
  const { t } = useTranslation('session')
  const { locale } = useLocale()
  return ({ code, retryAfter }) => {
    // At least a minute: “0 minutes” would invite to try at once.
    const time = retryAfter === null ? undefined : duration(Math.max(retryAfter, 60), locale, 'long')
    if (code === 'account-locked') return time ? t('signIn.lockedFor', { time }) : t('signIn.locked')
    if (code === 'rate-limited') return time ? t('signIn.tooManyFor', { time }) : t('signIn.tooMany')
    return undefined
  }
}
