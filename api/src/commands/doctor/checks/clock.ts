import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Pool } from '../../../platform/db/pool.ts'
import { type Check, type Finding, type FullMeans, fail, ok, warn } from '../finding.ts'
import { contextsOf } from '../tenants.ts'
import { newestEntryMs, serverFacts } from './database.store.ts'

/** Milliseconds. Tokens and promises suffer long before that. */
const tolerance = 60_000
const todo =
  'set it (date -s, hwclock --systohc), or give the box a time server of your own network; then restart the services'

/**
 * Without a network nobody tells the time, so it is held against whatever on this box knows one: it has to agree with the
 * database's and the hardware's, and cannot be before what was written, nor before this program was made.
 */
export const clock: Check<FullMeans & Readonly<{ pool: Pool }>> = {
  name: 'clock',
  async look(means) {
    const { now, pool } = means
    const ms = now.epochMilliseconds
    const found: Finding[] = []
    const apart = Math.abs((await serverFacts(pool)).epochMs - ms)
    if (apart > tolerance) found.push(fail('clock', `is ${say(apart)} apart from PostgreSQL’s`, todo))
    const newest = await newestOf(means)
    if (newest > ms + tolerance) found.push(fail('clock', `is ${say(newest - ms)} behind what was written last`, todo))
    const made = (await stat(fileURLToPath(import.meta.url))).mtimeMs
    if (made > ms + tolerance) found.push(fail('clock', 'is before the time when this program was made', todo))
    const hardware = await hardwareMs()
    if (hardware !== null && Math.abs(hardware - ms) > 5 * tolerance) {
      found.push(
        warn('clock', `is ${say(Math.abs(hardware - ms))} apart from the hardware’s`, `${todo}; hwclock --systohc`),
      )
    }
    return found.length > 0 ? found : [ok('clock', `${now.round('second')}, as far as this box can know`)]
  },
}

const say = (ms: number) => (ms > 7_200_000 ? `${Math.round(ms / 3_600_000)} h` : `${Math.round(ms / 1000)} s`)

async function newestOf(means: FullMeans): Promise<number> {
  const newest = await Promise.all((await contextsOf(means)).map((ctx) => means.deps.db.read(ctx, newestEntryMs)))
  return Math.max(0, ...newest.map((each) => each ?? 0))
}

/** Null where there is none, or it may not be read. It keeps UTC, as Debian sets it. */
async function hardwareMs(): Promise<number | null> {
  const said = await readFile('/sys/class/rtc/rtc0/since_epoch', 'utf8').catch(() => '')
  return said === '' ? null : Number(said) * 1000
}
