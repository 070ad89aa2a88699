import { type Key, parseKeys } from '../platform/crypto/keyring.ts'
import { defaultRateLimits, type RateLimits } from '../platform/http/rate-limit.ts'
import type { Environment } from './env.ts'

export type Config = Readonly<{
  /** As atum_app: everything that people do. */
  databaseUrl: string
  /** As atum_system: the job queue alone. */
  databaseSystemUrl: string
  host: string
  port: number
  /** Where people reach it, for links in messages; without a slash at its end. */
  publicUrl: string
  /** Behind nginx on this box: its X-Forwarded-For is believed, and cookies are for TLS only. */
  behindProxy: boolean
  jwtSecret: string
  /** They seal what the database must not show, such as the mail server's password, and sign what comes back. */
  secretKeys: readonly Key[]
  /** The folder of the attached files. */
  filesDir: string
  /** The built web, whose pages come in the helpdesk's looks; null: an API alone. */
  webDir: string | null
  /** `smtp://user:password@host:25`, or `smtps://`; null: messages are held. */
  smtpUrl: string | null
  mailFrom: string
  logLevel: string
  rateLimits: RateLimits
}>

/** Says everything that is wrong at once, since an operator mends a file once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const minSecretLength = 32
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
const smtpAddress = /^smtps?:\/\/[^/?#\s]+/

/** From names to meanings. Pure. Throws ConfigError. */
export function readConfig(env: Environment): Config {
  const wrong: string[] = []
  const required = (name: string, value: string | undefined): string => {
    if (value === undefined || value === '') wrong.push(`${name} is not set`)
    return value ?? ''
  }
  const port = Number(env.port ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) wrong.push(`PORT is not a port: ${env.port}`)
  const jwtSecret = required('ATUM_JWT_SECRET', env.jwtSecret)
  if (jwtSecret.length < minSecretLength) wrong.push(`ATUM_JWT_SECRET is shorter than ${minSecretLength} characters`)
  const secretKeys = parseKeys(required('ATUM_SECRET_KEYS', env.secretKeys)) ?? []
  if (env.secretKeys && secretKeys.length === 0)
    wrong.push('ATUM_SECRET_KEYS is not name:64 hex digits, the newest first')
  const logLevel = env.logLevel ?? 'info'
  if (!logLevels.includes(logLevel)) wrong.push(`LOG_LEVEL is not one of ${logLevels.join(', ')}: ${logLevel}`)
  const host = env.host ?? '127.0.0.1'
  const smtpUrl = env.smtpUrl || null // an empty line in an environment file is no server either
  if (smtpUrl !== null && !smtpAddress.test(smtpUrl)) wrong.push('ATUM_SMTP_URL is not smtp://host:port') // it may hold a password
  const config: Config = {
    databaseUrl: required('DATABASE_URL', env.databaseUrl),
    databaseSystemUrl: required('DATABASE_SYSTEM_URL', env.databaseSystemUrl),
    host,
    port,
    publicUrl: (env.publicUrl ?? `http://${host}:${port}`).replace(/\/+$/, ''),
    behindProxy: env.trustProxy === 'loopback',
    jwtSecret,
    secretKeys,
    filesDir: required('ATUM_FILES_DIR', env.filesDir),
    webDir: env.webDir ?? null,
    smtpUrl,
    mailFrom: env.mailFrom ?? 'ATUM DESK <desk@localhost>',
    logLevel,
    rateLimits: defaultRateLimits,
  }
  if (wrong.length > 0) throw new ConfigError(wrong.join('; '))
  return config
}
