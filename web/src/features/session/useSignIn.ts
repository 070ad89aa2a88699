import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../lib/api/problem.ts'
import { signIn } from '../../lib/api/session.ts'
import { useLimitWords } from './useLimitWords.ts'

/** Signs in with a form's `email` and `password`, and says in words why not. */
export function useSignIn() {
  const { t } = useTranslation(['session', 'common'])
  const limitWords = useLimitWords()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  const wordsFor = (error: unknown): string => {
    const failure = asFailure(error)
    const { code } = failure
    if (code === 'invalid-credentials' || code === 'unauthenticated') return t('session:signIn.refused')
    return limitWords(failure) ?? t(`common:problem.${code}`)
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
