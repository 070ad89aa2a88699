import { resolve } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Only the machine itself is served: for others there is the installed product, behind nginx and TLS. */
export const host = '127.0.0.1'

export type Settings = Readonly<{
  port: number
  /** Absolute. */
  data: string
  /** An existing PostgreSQL, as its superuser; without one we bring our own. */
  databaseUrl: string | undefined
  /** For the accounts of the demo, when it is made. */
  demoPassword: string | undefined
  logLevel: string
}>

/** What a person may say of `npm start`, by environment. Throws a Refusal that names the variable and what it takes. */
export function settingsFrom(env: NodeJS.ProcessEnv, root: string): Settings {
  return {
    port: portFrom(env.PORT),
    data: resolve(root, env.ATUM_DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL ? databaseUrlFrom(env.DATABASE_URL) : undefined,
    demoPassword: env.ATUM_DEMO_PASSWORD ? demoPasswordFrom(env.ATUM_DEMO_PASSWORD) : undefined,
    logLevel: env.LOG_LEVEL || 'warn',
  }
}

function portFrom(word: string | undefined): number {
  if (!word) return 8080
  const port = Number(word)
  if (/^\d+$/.test(word) && port >= 1 && port <= 65_535) return port
  throw new Refusal(`PORT is a number from 1 to 65535, and not ${word}`)
}

function databaseUrlFrom(word: string): string {
  const url = URL.parse(word)
  if (url !== null && /^postgres(ql)?:$/.test(url.protocol)) return url.href
  // The word itself may hold a password.
  throw new Refusal('DATABASE_URL is an address such as postgres://postgres:password@127.0.0.1:5432/atum_desk')
}

/** SEC-2. */
function demoPasswordFrom(word: string): string {
  const bytes = Buffer.byteLength(word)
  if (bytes >= 12 && bytes <= 72) return word
  throw new Refusal(`ATUM_DEMO_PASSWORD has 12 to 72 bytes, and not ${bytes}`)
}
