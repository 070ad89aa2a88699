import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { InjectOptions } from 'fastify'
import { pino } from 'pino'
import { buildApp } from '../app.ts'
import type { Config } from '../config/config.ts'
import { buildDeps } from '../deps.ts'
import { createPool } from '../platform/db/pool.ts'
import { createTenantDb } from '../platform/db/tenant-db.ts'
import { defaultRateLimits } from '../platform/http/rate-limit.ts'
import { stoppedClock } from './clock.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { Factories, type TestUser } from './factories.ts'

/** The whole server, as shipped, on a database and a folder of its own; only the clock is ours. */
export async function testApp(overrides: Partial<Config> = {}) {
  const database = await testDatabase()
  const clock = stoppedClock()
  const filesDir = await mkdtemp(`${tmpdir()}/atum-files-`)
  const config = { ...testConfig(database, filesDir), ...overrides }
  const deps = buildDeps(config, { clock })
  const app = await buildApp(deps)
  await app.ready()
  const ownerPool = createPool(database.urlAs('atum_owner'), pino({ level: 'silent' }))
  const make = new Factories(createTenantDb(ownerPool), deps, clock)

  /** Good for fifteen minutes of our clock, or, for a server with a clock of its own, of that. */
  const bareTokenOf = ({ id, ctx, sessionId }: TestUser, now = clock.now()) => {
    const exp = Math.floor(now.epochMilliseconds / 1000) + 900
    return app.jwt.sign({ sub: id, tenantId: ctx.tenantId, sessionId, exp })
  }
  const tokenOf = (user: TestUser) => `Bearer ${bareTokenOf(user)}`

  return {
    app,
    config,
    deps,
    database,
    db: deps.db,
    clock,
    make,
    tokenOf,
    bareTokenOf,

    /** Requests with that user's access token. */
    as(user: TestUser) {
      const ask = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, more: InjectOptions = {}) =>
        app.inject({ ...more, method, url, headers: { authorization: tokenOf(user), ...more.headers } })
      return {
        ask,
        get: (url: string) => ask('GET', url),
        post: (url: string, payload: object, headers = {}) => ask('POST', url, { payload, headers }),
        patch: (url: string, payload: object) => ask('PATCH', url, { payload }),
      }
    },

    async close() {
      await app.close()
      await Promise.all([deps.close(), ownerPool.end(), rm(filesDir, { recursive: true, force: true })])
      // Refused while a connection is open: a leaked one fails the file.
      await database.drop()
    },
  }
}

function testConfig(database: TestDatabase, filesDir: string): Config {
  return {
    databaseUrl: database.urlAs('atum_app'),
    databaseSystemUrl: database.urlAs('atum_system'),
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://desk.example',
    behindProxy: false,
    jwtSecret: 'a secret that only these tests know',
    secretKeys: [{ id: 'k1', secret: Buffer.alloc(32, 7) }],
    filesDir,
    webDir: null,
    smtpUrl: null,
    mailFrom: 'ATUM DESK <desk@desk.example>',
    logLevel: 'silent',
    rateLimits: defaultRateLimits,
  }
}

export type TestApp = Awaited<ReturnType<typeof testApp>>
