import { Temporal } from 'temporal-polyfill'
import { buildApp } from '../api/src/app.ts'
import { buildDeps } from '../api/src/deps.ts'
import { defaultRateLimits } from '../api/src/platform/http/rate-limit.ts'
import { newId } from '../api/src/platform/ids.ts'

const id = '019aa1d0-3b60-7c4e-9d52-6f1f0a7b2c3d'
export const benchTenant = { id, name: 'A busy helpdesk', slug: 'bench', host: null }

export function urlOf(server: string, role?: string): string {
  const url = new URL(server)
  url.pathname = 'atum_bench'
  if (role !== undefined) url.username = role
  return url.href
}

/** The server as shipped, on that database, at the moment when its data ends. */
export async function openWorld(server: string) {
  const now = Temporal.Instant.from('2026-11-20T08:00:00Z')
  const deps = buildDeps(configOf(server), { clock: { now: () => now } })
  const app = await buildApp(deps)
  await app.ready()
  const exp = Math.floor(now.epochMilliseconds / 1000) + 900
  return {
    deps,
    now,
    /** Somebody's requests: a session is made for him, as at his sign-in. */
    async as(userId: string) {
      const sessionId = newId(now)
      await deps.db.write(systemContextOf(now), ({ q }) =>
        q
          .insertInto('sessions')
          .values({
            tenant_id: id,
            id: sessionId,
            user_id: userId,
            started_at: now,
            last_used_at: now,
            expires_at: now.add({ hours: 24 }),
          })
          .execute(),
      )
      const authorization = `Bearer ${app.jwt.sign({ sub: userId, tenantId: id, sessionId, exp })}`
      return (url: string) => app.inject({ method: 'GET', url, headers: { authorization } })
    },
    async close() {
      await app.close()
      await deps.close()
    },
  }
}

const systemContextOf = (now: Temporal.Instant) => {
  const actor = { userId: null, permissions: new Set<never>() }
  return {
    tenantId: id,
    orgId: null,
    ticketScope: 'organization',
    actor,
    requestId: 'bench',
    address: null,
    now,
  } as const
}

export const configOf = (server: string, webDir: string | null = null) => ({
  databaseUrl: urlOf(server, 'atum_app'),
  databaseSystemUrl: urlOf(server, 'atum_system'),
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://desk.example',
  behindProxy: false,
  jwtSecret: 'a secret that only this measurement knows',
  secretKeys: [{ id: 'k1', secret: Buffer.alloc(32, 7) }],
  filesDir: '/tmp',
  webDir,
  smtpUrl: null,
  mailFrom: 'ATUM DESK <desk@desk.example>',
  logLevel: 'silent',
  rateLimits: defaultRateLimits,
})
