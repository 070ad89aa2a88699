import { statfs } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../config/config.ts'
import { buildDeps } from '../../deps.ts'
import { systemClock } from '../../platform/clock.ts'
import { createPool } from '../../platform/db/pool.ts'
import { createLog } from '../../platform/log.ts'
import { withPool } from '../operator/connections.ts'
import { backups } from './checks/backups.ts'
import { disk, memory, settings } from './checks/box.ts'
import { certificate } from './checks/certificate.ts'
import { clock } from './checks/clock.ts'
import { deliveries, migrations, postgres, queue, worker } from './checks/database.ts'
import { frontDoor } from './checks/front-door.ts'
import { auditChain, files } from './checks/integrity.ts'
import { mail } from './checks/mail.ts'
import { permissions } from './checks/permissions.ts'
import { pitr } from './checks/pitr.ts'
import { type Check, type Finding, fail, type Means, type Room, type State } from './finding.ts'
import { serviceAccount } from './services.ts'

async function roomOf(path: string): Promise<Room> {
  const { bavail, blocks, bsize } = await statfs(path)
  return { free: bavail * bsize, total: blocks * bsize }
}

const program = fileURLToPath(new URL('../../../../', import.meta.url))

const ofTheBox = [settings, disk, memory, certificate, permissions, backups, pitr, frontDoor]
const behindTheDatabase = [clock, worker, queue, deliveries, mail, auditChain, files]

export const checkNames = [...ofTheBox, postgres, migrations, ...behindTheDatabase].map(({ name }) => name)

type Asked = Pick<Means, 'env'> &
  Partial<Means> &
  Readonly<{ /** One check alone, with what it takes to make it. */ only?: string }>

/** Everything, one after the other: it is looked at by somebody who has time, on a box that may have none. */
export async function examine({ only, ...asked }: Asked): Promise<Finding[]> {
  const found = await examineAll(asked, (check) => only === undefined || check === only)
  if (only === undefined) return found
  const named = found.filter(({ name }) => name === only)
  return named.length > 0 ? named : found.filter(({ state }) => state === 'fail') // what stood in its way
}

type Wanted = (check: string) => boolean

async function examineAll({ env, now = systemClock.now(), ...more }: Omit<Asked, 'only'>, isWanted: Wanted) {
  const means: Means = { env, now, roomOf, serviceAccount, program, ...more }
  const found: Finding[] = []
  for (const check of ofTheBox.filter(({ name }) => name === 'settings' || isWanted(name)))
    found.push(...(await looked(check, means)))
  // Without settings there is no way to the database: that is said already.
  if (found.some(({ name, state }) => name === 'settings' && state === 'fail')) return found
  return [...found, ...(await withDatabase(means, isWanted))]
}

async function withDatabase(means: Means, isWanted: Wanted): Promise<Finding[]> {
  const config = readConfig({ ...means.env, logLevel: 'silent' })
  const deps = buildDeps(config)
  const pool = createPool(config.databaseUrl, createLog('silent'), { max: 1 })
  const all = { ...means, deps, pool }
  try {
    return await withPool(pool, async () => {
      const ofPostgres = await looked(postgres, all)
      // Where it does not answer, everything behind it would only say the same, and what to do of its own.
      if (ofPostgres.some(({ todo }) => todo === postgres.whenAway)) return [...ofPostgres]
      const found = [...ofPostgres, ...(await looked(migrations, all))]
      // Without a database that fits there is nothing behind it to look at.
      if (found.some(({ name, state }) => name === 'migrations' && state === 'fail')) return found
      for (const check of behindTheDatabase.filter(({ name }) => isWanted(name)))
        found.push(...(await looked(check, all)))
      return found
    })
  } finally {
    await deps.close()
  }
}

/** What cannot be looked at is not well. */
async function looked<M>(check: Check<M>, means: M): Promise<readonly Finding[]> {
  try {
    return await check.look(means)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return [fail(check.name, words || 'it cannot be looked at', check.whenAway ?? 'mend that, and look again')]
  }
}

export const worst = (found: readonly Finding[]): State =>
  found.some(({ state }) => state === 'fail') ? 'fail' : found.some(({ state }) => state === 'warn') ? 'warn' : 'ok'
