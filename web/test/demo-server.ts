import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../../api/src/testing/database.ts'

const program = fileURLToPath(new URL('../../api/src/main.ts', import.meta.url))
const web = fileURLToPath(new URL('../dist', import.meta.url))

export const password = 'only these tests know it'

export interface Demo {
  readonly url: string
  readonly stop: () => Promise<void>
}

interface DemoOptions {
  /** Without: nobody can sign in, and it is there several seconds sooner. */
  readonly isSeeded?: boolean
  /** Where its mail goes, as `smtp://host:port`. Without: nowhere. */
  readonly smtpUrl?: string
}

/** The product as shipped, with the built web and the demo, on a database and a folder of its own. */
export const startDemo = async ({ isSeeded = true, smtpUrl = '' }: DemoOptions = {}): Promise<Demo> => {
  const database = await testDatabase()
  const files = await mkdtemp(`${tmpdir()}/atum-web-test-`)
  const env = {
    ...process.env,
    DATABASE_URL: database.urlAs('atum_app'),
    DATABASE_SYSTEM_URL: database.urlAs('atum_system'),
    DATABASE_ADMIN_URL: database.urlAs('atum_owner'),
    ATUM_JWT_SECRET: randomBytes(32).toString('hex'),
    ATUM_FILES_DIR: files,
    ATUM_WEB_DIR: web,
    ATUM_DEMO_PASSWORD: password,
    ATUM_SMTP_URL: smtpUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'error',
  }
  const run = (command: 'seed' | 'all', stdout: 'ignore' | 'inherit') =>
    spawn(process.execPath, [program, command], { env, stdio: ['ignore', stdout, 'inherit', 'ipc'] })

  const [failed] = isSeeded ? await once(run('seed', 'ignore'), 'exit') : [0]
  if (failed !== 0) throw new Error('the demo could not be made')
  const server = run('all', 'inherit')
  const ended = once(server, 'exit')
  const [ready] = await Promise.race([
    once(server, 'message'),
    ended.then(() => Promise.reject(new Error('the server ended before it was ready'))),
  ])
  return {
    url: String(ready.address),
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      await rm(files, { recursive: true, force: true })
      await database.drop()
    },
  }
}
