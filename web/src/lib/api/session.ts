import type { LoginBody, SessionUser, Session as SignedIn } from '@atum-desk/contract/auth'
import { dropDrafts, takeDrafts } from '../storage/draft.ts'
import { hasSession, keepSession } from '../storage/session-hint.ts'
import { login, logout, refresh } from './auth.ts'
import { ApiFailure, asFailure } from './problem.ts'
import { queries } from './queries.ts'

export type Session =
  | { readonly status: 'loading' | 'signed-out' }
  | { readonly status: 'failed'; readonly failure: ApiFailure }
  /** `expired`: the page stays as it is, under a sheet that asks for the password. */
  | { readonly status: 'signed-in' | 'expired'; readonly user: SessionUser }

let session: Session = { status: 'loading' }
// In memory only: a script that reads the storage finds nothing.
let token: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let tabs: BroadcastChannel | undefined
let returning: PromiseWithResolvers<void> | undefined
const listeners = new Set<() => void>()

const become = (next: Session) => {
  session = next
  for (const listener of listeners) listener()
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
  if (before === undefined || before.id === user.id) returning?.resolve()
  else returning?.reject(new ApiFailure('unauthenticated'))
  returning = undefined
}

const leave = () => {
  token = null
  clearTimeout(timer)
  keepSession(false)
  returning?.reject(new ApiFailure('unauthenticated'))
  returning = undefined
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
  returning ??= Promise.withResolvers<void>()
  await returning.promise
}

/** Signed out in one tab is signed out in all: none is left open for the next person. */
const listen = () => {
  tabs ??= new BroadcastChannel('atum.session')
  tabs.onmessage = ({ data }: MessageEvent<string>) => {
    if (!('user' in session) || session.user.id !== data) return
    dropDrafts(data)
    leave()
  }
}

/** Once, when the page loads. Someone who never signed in here costs no call. */
export const startSession = async (): Promise<void> => {
  listen()
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

/**
 * Signed out here even when the server cannot be reached: the person has already turned away, and what was typed and not
 * sent goes with them.
 */
export const signOut = async (): Promise<void> => {
  if ('user' in session) {
    dropDrafts(session.user.id)
    tabs?.postMessage(session.user.id)
  }
  await logout().catch(() => undefined)
  leave()
}

export const accessToken = (): string | null => token
export const currentSession = (): Session => session
export const subscribeSession = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
