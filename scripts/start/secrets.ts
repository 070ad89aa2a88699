import { randomBytes, randomInt } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { Refusal } from '../refusal.ts'
import type { DataFolder } from './data-folder.ts'

/** Made once and kept: without them the data of the folder next to them cannot be opened. */
export type Secrets = Readonly<{
  jwtSecret: string
  /** Seals the mail server's password and the webhooks' secrets: `name:key`, the newest first. */
  secretKeys: string
  /** Of PostgreSQL's superuser, when PostgreSQL is ours. */
  postgresPassword: string
  appPassword: string
  systemPassword: string
  /** Of every account in the demo. */
  demoPassword: string
}>

const newKeys = () => `k1:${random()}`
const random = () => randomBytes(32).toString('hex')

/**
 * Those of the folder, made when there are none. Throws a Refusal when they are damaged, or missing beside a database
 * that cannot be opened without them.
 */
export function openSecrets({ path, secrets: file, postgres }: DataFolder, demoPassword = pronounceable()): Secrets {
  if (existsSync(file)) return read(file)
  if (existsSync(postgres)) {
    throw new Refusal(`${file} with the database's passwords is gone: restore it, or remove ${path} to begin anew`)
  }
  const secrets = {
    jwtSecret: random(),
    secretKeys: newKeys(),
    postgresPassword: random(),
    appPassword: random(),
    systemPassword: random(),
    demoPassword,
  }
  saveSecrets(file, secrets)
  return secrets
}

/** Whole or not at all, and on the disk before it is relied on. Only its owner may read it. */
export function saveSecrets(file: string, secrets: Secrets): void {
  const descriptor = openSync(`${file}.new`, 'w', 0o600)
  writeSync(descriptor, `${JSON.stringify(secrets, null, 2)}\n`)
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(`${file}.new`, file)
}

function read(file: string): Secrets {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const whole = isFromBeforeKeys(kept) ? { ...kept, secretKeys: newKeys() } : kept
    if (isSecrets(whole)) {
      if (whole !== kept) saveSecrets(file, whole)
      return whole
    }
  } catch (cause) {
    throw new Refusal(`${file} cannot be read: restore it, or remove its folder to begin anew`, { cause })
  }
  throw new Refusal(`${file} is damaged: restore it, or remove its folder to begin anew`)
}

const names = ['jwtSecret', 'secretKeys', 'postgresPassword', 'appPassword', 'systemPassword', 'demoPassword']

/** Nothing can be sealed in the database of a version that had no keys. */
const isFromBeforeKeys = (kept: unknown): kept is object =>
  typeof kept === 'object' && kept !== null && !Object.hasOwn(kept, 'secretKeys')

function isSecrets(kept: unknown): kept is Secrets {
  if (typeof kept !== 'object' || kept === null) return false
  const strings = new Map(Object.entries(kept).filter(([, value]) => typeof value === 'string' && value !== ''))
  return names.every((name) => strings.has(name))
}

/** Four groups of four letters that can be read over the telephone, about 50 bits: `tamo-rike-luda-seno`. */
export function pronounceable(): string {
  const pick = (letters: string) => letters.charAt(randomInt(letters.length))
  const syllable = () => pick('bdfghklmnprstvz') + pick('aeiou')
  return Array.from({ length: 4 }, () => syllable() + syllable()).join('-')
}
