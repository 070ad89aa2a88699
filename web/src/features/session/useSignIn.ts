import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../lib/api/problem.ts'
import { signIn } from '../../lib/api/session.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { duration } from '../../lib/time/format.ts'

/** Signs in with a form's `email` and `password`, and says in words why not. */
export function useSignIn() {
  const { t } = useTranslation(['session', 'common'])
  const { locale } = useLocale()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  const wordsFor = (error: unknown): string => {
    const { code, retryAfter } = asFailure(error)
    // At least a minute: “0 minutes” would invite to try at once.
    const time = retryAfter === null ? undefined : duration(Math.max(retryAfter, 60), locale, 'long')
    if (code === 'account-locked') return time ? t('session:signIn.lockedFor', { time }) : t('session:signIn.locked')
    if (code === 'rate-limited') return time ? t('session:signIn.tooManyFor', { time }) : t('session:signIn.tooMany')
    if (code === 'invalid-credentials' || code === 'unauthenticated') return t('session:signIn.refused')
    return t(`common:problem.${code}`)
  }

  const submit = async (form: FormData): Promise<void> => {
    setBusy(true)
    setRefusal(undefined)
    try {
      await signIn({ email: String(form.get('email')).trim(), password: String(form.get('password')) })
    } catch (error) {
      setRefusal(wordsFor(error))
    } finally {
      setBusy(false)
    }
  }

  return { isBusy, refusal, submit }
}
