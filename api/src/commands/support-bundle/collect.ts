import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import os from 'node:os'
import { promisify } from 'node:util'
import type { Environment } from '../../config/env.ts'
import { version } from '../../config/version.ts'
import { createDepths } from '../../platform/db/outbox-depth.ts'
import { createPool } from '../../platform/db/pool.ts'
import { createLog } from '../../platform/log.ts'
import { backupsIn } from '../backup/folders.ts'
import { examine } from '../doctor/examine.ts'
import { needed, withPool } from '../operator/connections.ts'
import { backupRoot, configurationOf } from '../operator/places.ts'
import { databaseFacts } from './database.store.ts'
import { plainSettings } from './scrub.ts'

/** A file of the bundle. */
type Piece = readonly [name: string, content: () => Promise<unknown>]

const ask = promisify(execFile)
const units = ['atum-desk-api', 'atum-desk-worker', 'atum-desk-backup', 'nginx', 'postgresql@15-main']

/** Everything that helps whoever has never seen this box, and is about nobody. What cannot be had says why. */
export const pieces = (env: Environment): readonly Piece[] => [
  ['about.json', async () => aboutBox()],
  ['settings.json', async () => settingsTold(env)],
  ['doctor.json', () => examine({ env })],
  ['postgresql.json', () => withUrl(needed('DATABASE_ADMIN_URL', env.databaseAdminUrl), databaseFacts)],
  ['queue.json', () => withUrl(needed('DATABASE_URL', env.databaseUrl), depths)],
  ['backups.json', async () => (await backupsIn(backupRoot(env))).map(({ name }) => name)],
  ['configuration.json', () => namesIn(configurationOf(env))],
  [
    'units.txt',
    () => output('systemctl', ['list-units', '--all', '--no-pager', 'atum-desk*', 'nginx*', 'postgresql*']),
  ],
  [
    'journal.txt',
    () =>
      output('journalctl', [
        ...units.flatMap((unit) => ['-u', unit]),
        '--since=-24h',
        '--lines=20000',
        '--no-pager',
        '--no-hostname',
      ]),
  ],
]

const aboutBox = async () => ({
  product: version,
  node: process.versions,
  kernel: os.release(),
  distribution: await readFile('/etc/os-release', 'utf8').catch(() => null),
  cores: os.cpus().length,
  memory: { total: os.totalmem(), free: os.freemem() },
  load: os.loadavg(),
  upSeconds: os.uptime(),
})

/** Which are set; the value only where it says nothing of anybody. */
const settingsTold = (env: Environment) =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, plainSettings.has(name) ? (value ?? null) : value !== undefined]),
  )

const withUrl = <T>(url: string, work: (pool: ReturnType<typeof createPool>) => Promise<T>) =>
  withPool(createPool(url, createLog('silent'), { max: 1 }), work)

async function depths(pool: ReturnType<typeof createPool>) {
  const { queue, outbox, slaLagSeconds } = createDepths(pool)
  return { queue: await queue(), outbox: await outbox(), slaLagSeconds: await slaLagSeconds() }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).toSorted()
}

async function output(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await ask(program, args, {
    maxBuffer: 64 * 2 ** 20,
    env: { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' },
  })
  return stdout
}

/** Every value of the files of settings, under a name of its own: they may hold what the environment does not. */
export async function settingsInFiles(env: Environment): Promise<Record<string, string>> {
  const folder = configurationOf(env)
  const names = await readdir(folder).catch(() => [])
  const found: Record<string, string> = {}
  for (const name of names.filter((each) => /\.(env|conf)$/.test(each))) {
    const text = await readFile(`${folder}/${name}`, 'utf8').catch(() => '')
    for (const [, key = '', value = ''] of text.matchAll(/^([A-Z_]+)=['"]?(.*?)['"]?$/gm)) {
      if (!told.test(key)) found[`${name} ${key}`] = value
    }
  }
  return found
}

const told = /^(HOST|PORT|LOG_LEVEL|ATUM_TRUST_PROXY|NODE_OPTIONS|WITH_\w+|UPLOAD_LIMIT_MB)$/
