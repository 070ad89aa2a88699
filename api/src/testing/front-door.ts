import type { Session } from '@atum-desk/contract/auth'
import type { LightMyRequestResponse } from 'fastify'
import { addPerson, hashNewPassword } from '../modules/identity/index.ts'
import { systemContext } from '../platform/access/context.ts'
import type { TestApp } from './app.ts'

export const goodPassword = 'a quiet day on the river'

type Newcomer = { role?: string; orgId?: string; email?: string }

/** Once a process: it takes 0.2 s. */
let goodHash: Promise<string> | undefined

/** The door of one tenant, by its host name, as somebody finds it who is not signed in. */
export function frontDoor(t: TestApp, tenantId: string) {
  const host = `${tenantId}.example`
  const auth = (path: string, payload?: object, cookie?: string) => {
    const headers = { host, ...(cookie !== undefined && { cookie }) }
    return t.app.inject({ method: 'POST', url: `/api/auth/${path}`, headers, ...(payload && { payload }) })
  }
  const login = (email: string, password = goodPassword) => auth('login', { email, password })

  return {
    host,
    login,
    refresh: (cookie: string) => auth('refresh', undefined, cookie),
    logout: (cookie?: string) => auth('logout', undefined, cookie),
    forgot: (email: string) => auth('password/forgot', { email }),
    reset: (token: string, password: string) => auth('password/reset', { token, password }),

    /** Somebody with the good password, made by the helpdesk itself as at its installation. */
    async person({ role = 'agent', email = `${role}@desk.example`, orgId }: Newcomer = {}) {
      const ctx = systemContext({ tenantId, requestId: 'test-request', now: t.clock.now() })
      const body = { email, name: `A ${role}`, role, ...(orgId !== undefined && { orgId }) }
      goodHash ??= hashNewPassword(goodPassword)
      const passwordHash = await goodHash
      return { id: await t.db.write(ctx, (tx) => addPerson(tx, body, passwordHash)), email, ctx }
    },

    /** Signed in: the cookie and the access token of a new session. */
    async enter(email: string, password = goodPassword) {
      const answer = await login(email, password)
      return { cookie: cookieOf(answer), ...answer.json<Session>() }
    },

    get: (url: string, accessToken: string) =>
      t.app.inject({ method: 'GET', url, headers: { host, authorization: `Bearer ${accessToken}` } }),
  }
}
export type FrontDoor = ReturnType<typeof frontDoor>

/** As a browser sends it back: `atum_refresh=…`. */
export function cookieOf({ cookies }: LightMyRequestResponse): string {
  const [cookie] = cookies
  if (cookie === undefined) throw new Error('the answer sets no cookie')
  return `${cookie.name}=${cookie.value}`
}
