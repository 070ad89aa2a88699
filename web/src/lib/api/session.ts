import type { LoginBody, Session as SignedIn } from '@atum-desk/contract/auth'
import { createListeners } from '../listeners.ts'
import { dropDrafts, takeDrafts } from '../storage/draft.ts'
import { hasSession, keepSession } from '../storage/session-hint.ts'
import { login, logout, refresh } from './auth.ts'
import { ApiFailure, asFailure } from './problem.ts'
import { queries } from './queries.ts'
import type { Session } from './session-state.ts'
import { hearSignOut, tellSignOut } from './session-tabs.ts'
import { waiting } from './session-waiting.ts'

let session: Session = { status: 'loading' }
// In memory only: a script that reads the storage finds nothing.
let token: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = createListeners()

const become = (next: Session) => {
  session = next
  listeners.tell()
}

const enter = ({ accessToken, expiresInSeconds, user }: SignedIn) => {
  const before = 'user' in session ? session.user : undefined
  token = accessToken
  clearTimeout(timer)
  // A minute early, so that no call meets an expired token; never in a tight loop.
  timer = setTimeout(() => void renew(token).catch(() => undefined), Math.max(expiresInSeconds - 60, 30) * 1_000)
  keepSession(true)
  takeDrafts(user.id)
  // What one person read is not left in memory for the next.
  if (before !== undefined && before.id !== user.id) queries.clear()
  become({ status: 'signed-in', user })
  // What waited was typed by one person: it is never sent as another.
  if (before === undefined || before.id === user.id) waiting.goOn()
  else waiting.giveUp()
}

const leave = () => {
  token = null
  clearTimeout(timer)
  keepSession(false)
  waiting.giveUp()
  become({ status: 'signed-out' })
  queries.clear()
}

/** Resolves when there is a newer token than `used`; while the session has expired, when its person is back. */
export const renew = async (used: string | null): Promise<void> => {
  if (session.status === 'signed-out') throw new ApiFailure('unauthenticated')
  if (session.status === 'signed-in' && token !== used) return
  if (session.status !== 'expired') {
    try {
      return enter(await refresh())
    } catch (error) {
      if (asFailure(error).code !== 'unauthenticated') throw error
      if (!('user' in session)) return leave()
      become({ status: 'expired', user: session.user })
    }
  }
  await waiting.join()
}

const leaveWith = (userId: string) => {
  if (!('user' in session) || session.user.id !== userId) return
  dropDrafts(userId)
  leave()
}

/** Once, when the page loads. Someone who never signed in here costs no call. */
export const startSession = async (): Promise<void> => {
  hearSignOut(leaveWith)
  if (!hasSession()) return leave()
  become({ status: 'loading' })
  try {
    enter(await refresh())
  } catch (error) {
    const failure = asFailure(error)
    if (failure.code === 'unauthenticated') leave()
    else become({ status: 'failed', failure })
  }
}

export const signIn = async (credentials: LoginBody): Promise<void> => enter(await login(credentials))

/** Also when the server cannot be reached: the person has turned away, and what was typed and not sent goes with them. */
export const signOut = async (): Promise<void> => {
  if ('user' in session) {
    dropDrafts(session.user.id)
    tellSignOut(session.user.id)
  }
  await logout().catch(() => undefined)
  leave()
}

export const accessToken = (): string | null => token
export const currentSession = (): Session => session
export const subscribeSession = listeners.add
