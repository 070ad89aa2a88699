import { useNavigate } from 'react-router'
import { resetPassword } from '../../lib/api/auth.ts'
import { currentSession, signOut } from '../../lib/api/session.ts'
import { afterReset } from './after-reset.ts'
import { expectFitting, wrongOf } from './new-password.ts'
import { useSubmit } from './useSubmit.ts'

/** Sets the password and leads to signing in with it; else says what is wrong with the password, the link or the call. */
export function useReset(token: string) {
  const navigate = useNavigate()
  const { isBusy, failure, submit } = useSubmit(async (password: string) => {
    expectFitting(password)
    await resetPassword({ token, password })
    // The server has ended every session of the account; one that goes on here would hide the sign-in page.
    if (currentSession().status !== 'signed-out') await signOut()
    await navigate('/sign-in', { replace: true, state: afterReset })
  })
  const isLinkOver = failure?.code === 'invalid-token' || failure?.at('/token') !== undefined
  const wrong = failure && wrongOf(failure)
  return { isBusy, isLinkOver, wrong, failure: wrong ? undefined : failure, submit }
}
