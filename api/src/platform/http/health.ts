import { access, constants } from 'node:fs/promises'
import { type Check, Liveness, Readiness } from '@atum-desk/contract/health'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { DatabaseHealth } from '../db/health.ts'
import { problemResponses } from './responses.ts'

type Options = Readonly<{ database: DatabaseHealth; filesDir: string }>

/** For the service manager, the proxy and whoever watches the box. */
export function healthRoutes({ database, filesDir }: Options): FastifyPluginAsyncTypebox {
  const config = { public: 'who asks whether we are well has no account' }

  return async (app) => {
    app.get(
      '/health/live',
      { config, schema: { summary: 'Is the process alive?', response: { 200: Liveness, ...problemResponses } } },
      async () => ({ status: 'ok' as const }),
    )

    app.get(
      '/health/ready',
      {
        config,
        schema: {
          summary: 'Can it do its work? With each thing that it needs',
          response: { 200: Readiness, ...problemResponses, 503: Readiness },
        },
      },
      async (_request, reply) => {
        const readiness = await readinessOf(database, filesDir)
        return reply.code(readiness.status === 'ok' ? 200 : 503).send(readiness)
      },
    )
  }
}

async function readinessOf(database: DatabaseHealth, filesDir: string): Promise<Readiness> {
  const [reached, migrations, files, worker] = await Promise.all([
    database.database(),
    database.migrations(),
    writable(filesDir),
    database.worker(),
  ])
  // Without a worker requests are still taken, and their messages wait.
  const isReady = reached.ok && migrations.ok && files.ok
  return { status: isReady ? 'ok' : 'unavailable', checks: { database: reached, migrations, files, worker } }
}

async function writable(folder: string): Promise<Check> {
  try {
    await access(`${folder}/.`, constants.W_OK | constants.X_OK) // `/.`: a file of that name is no folder
    return { ok: true }
  } catch {
    return { ok: false, detail: 'The folder of the files cannot be written.' }
  }
}
