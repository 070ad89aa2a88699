import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config/config.ts'
import type { TestDatabase } from './database.ts'

const program = fileURLToPath(new URL('../commands/atum-desk.ts', import.meta.url))

export type Told = Readonly<{ code: number | null; out: string; err: string }>

/** The operator's command in a process of its own, with no more of an environment than it is given. */
export type Operator = ReturnType<typeof operatorOf>

/** What says nothing to the program: where programs are, and what Node has compiled before, half of a short command's time. */
const { PATH, NODE_COMPILE_CACHE } = process.env

export function operatorOf(env: NodeJS.ProcessEnv) {
  const start = (...words: string[]) => {
    const child = spawn(process.execPath, [program, ...words], {
      env: { PATH, NODE_COMPILE_CACHE, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const told = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
      ([out, err, [code]]): Told => ({ code, out, err }),
    )
    return { child, told }
  }
  return {
    start,
    run: (...words: string[]) => start(...words).told,
    /** With --json; fails the test where it did not succeed. */
    async facts<T>(...words: string[]): Promise<T> {
      const { code, out, err } = await start(...words, '--json').told
      if (code !== 0) throw new Error(`atum-desk ${words.join(' ')} ended with ${code}: ${err}`)
      return JSON.parse(out)
    },
  }
}

/** As the superuser, which a backup takes. */
export const asSuperuser = (database: TestDatabase): string =>
  Object.assign(new URL(database.urlAs('atum_owner')), { username: 'postgres' }).href

export const operatorEnv = (database: TestDatabase, config?: Config): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  DATABASE_URL: database.urlAs('atum_app'),
  DATABASE_SYSTEM_URL: database.urlAs('atum_system'),
  DATABASE_ADMIN_URL: database.urlAs('atum_owner'),
  ATUM_PUBLIC_URL: 'https://desk.example',
  ATUM_JWT_SECRET: 'a secret that only these tests know',
  ATUM_SECRET_KEYS: `k1:${'07'.repeat(32)}`,
  ...(config && { ATUM_FILES_DIR: config.filesDir }),
})
