import type { ForgotBody, LoginBody, ResetBody, Session } from '@atum-desk/contract/auth'
import { failureFrom } from './problem.ts'

// `keepalive`: if the page is left while the answer is on its way, the browser still stores the new cookie.
const ask = async (path: string, body?: LoginBody | ForgotBody | ResetBody): Promise<unknown> => {
  const response = await fetch(path, {
    method: 'POST',
    keepalive: true,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw failureFrom(response.status, answer)
  return answer
}

/** Absent on a plain-HTTP address other than the machine's own. */
const locks: LockManager | undefined = navigator.locks

// A refresh cookie that is used twice ends the session (SEC-1): two tabs must never send the same one.
const oneTabAtATime = <T>(work: () => Promise<T>): Promise<T> => (locks ? locks.request('atum.refresh', work) : work())

let underWay: Promise<Session> | undefined

/** A new access token from the refresh cookie. Fails with `unauthenticated` when there is no session any more. */
export const refresh = (): Promise<Session> => {
  underWay ??= oneTabAtATime(async () => (await ask('/api/auth/refresh')) as Session).finally(() => {
    underWay = undefined
  })
  return underWay
}

export const login = (credentials: LoginBody): Promise<Session> =>
  oneTabAtATime(async () => (await ask('/api/auth/login', credentials)) as Session)

export const logout = async (): Promise<void> => {
  await oneTabAtATime(() => ask('/api/auth/logout'))
}

/** Answered alike whether there is such an account or not. */
export const askForReset = async (body: ForgotBody): Promise<void> => {
  await ask('/api/auth/password/forgot', body)
}

/** Fails with `invalid-token`, or with `validation-failed` for a password that is refused (SEC-2). */
export const resetPassword = async (body: ResetBody): Promise<void> => {
  await ask('/api/auth/password/reset', body)
}
