import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../api/src/testing/database.ts'

const program = fileURLToPath(new URL('../../api/src/main.ts', import.meta.url))
const web = fileURLToPath(new URL('../dist', import.meta.url))

/** Somebody's own server, as the box's bench has one, with the demo and this password. */
const { ATUM_BOX_URL: given, ATUM_DEMO_PASSWORD: givenPassword } = process.env

export const password = (given && givenPassword) || 'only these tests know it'

/** Of that password, by 4 rounds: with the 12 of SEC-2 the signing in of all journeys takes two minutes of a core. */
const quickHash = '$2b$04$pqX/g2yI5TMEJMQWjgWlUOXfsmcAo912qB58NMaPPev0ZilcaNNhC'

export interface Demo {
  readonly url: string
  readonly stop: () => Promise<void>
}

interface DemoOptions {
  /** Without: nobody can sign in. */
  readonly isSeeded?: boolean
  /** Where its mail goes, as `smtp://host:port`. Without: nowhere. */
  readonly smtpUrl?: string
}

type UrlAs = TestDatabase['urlAs']

const envOf = (urlAs: UrlAs, own: NodeJS.ProcessEnv) => ({
  ...process.env,
  DATABASE_URL: urlAs('atum_app'),
  DATABASE_SYSTEM_URL: urlAs('atum_system'),
  DATABASE_ADMIN_URL: urlAs('atum_owner'),
  ATUM_JWT_SECRET: randomBytes(32).toString('hex'),
  ATUM_SECRET_KEYS: `k1:${randomBytes(32).toString('hex')}`,
  ATUM_DEMO_PASSWORD: password,
  LOG_LEVEL: 'error',
  ...own,
})

const filesFolder = () => mkdtemp(`${tmpdir()}/atum-web-test-`)

/** The demo takes seconds to make: it is made once, and each file has a copy of its database. It brings no files. */
const fill = async (urlAs: UrlAs): Promise<void> => {
  const files = await filesFolder()
  const env = envOf(urlAs, { ATUM_FILES_DIR: files })
  const seeding = spawn(process.execPath, [program, 'seed'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [failed] = await once(seeding, 'exit')
  await rm(files, { recursive: true })
  if (failed !== 0) throw new Error('the demo could not be made')
  const superuser = new pg.Client({
    connectionString: Object.assign(new URL(urlAs('atum_owner')), { username: 'postgres' }).href,
  })
  await superuser.connect()
  await superuser.query('update credentials set password_hash = $1', [quickHash])
  await superuser.end()
}

/** The product as shipped, with the built web and the demo, on a database and a folder of its own. */
export const startDemo = async ({ isSeeded = true, smtpUrl = '' }: DemoOptions = {}): Promise<Demo> => {
  if (given !== undefined) return { url: given, stop: async () => undefined }
  const database = await testDatabase(isSeeded ? { name: 'demo', fill } : undefined)
  const files = await filesFolder()
  const own = { ATUM_FILES_DIR: files, ATUM_WEB_DIR: web, ATUM_SMTP_URL: smtpUrl, HOST: '127.0.0.1', PORT: '0' }
  const env = envOf(database.urlAs, own)
  const server = spawn(process.execPath, [program, 'all'], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
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
