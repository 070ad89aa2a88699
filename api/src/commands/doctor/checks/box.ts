import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { readConfig } from '../../../config/config.ts'
import { version } from '../../../config/version.ts'
import { backupRoot, walRoot } from '../../operator/places.ts'
import { type Check, judged, ok, stateOf } from '../finding.ts'

export const settings: Check = {
  name: 'settings',
  async look({ env }) {
    readConfig(env)
    return [ok('settings', `complete; ATUM DESK ${version} on Node ${process.versions.node}`)]
  },
}

const megabyte = 2 ** 20
const say = (bytes: number) =>
  bytes >= 2 ** 30 ? `${(bytes / 2 ** 30).toFixed(1)} GB` : `${Math.round(bytes / megabyte)} MB`

/** Of a hundred. PostgreSQL stops where there is nothing left, and a backup takes some. */
const free = { warn: 15, fail: 5 }

export const disk: Check = {
  name: 'disk',
  async look({ env, roomOf }) {
    const folders = [env.filesDir ?? '', backupRoot(env), walRoot(env), '/var/lib/postgresql', '/'].filter(existsSync)
    const rooms = await Promise.all(folders.map(async (folder) => ({ folder, ...(await roomOf(folder)) })))
    // Folders of one disk have one line.
    const disks = [...Map.groupBy(rooms, ({ free, total }) => `${free}/${total}`).values()]
    return disks.map((those) => {
      const [{ free: left, total } = { free: 0, total: 1 }] = those
      const where = those.map(({ folder }) => folder).join(', ')
      const percent = (100 * left) / total
      return judged(
        'disk',
        stateOf(percent, free),
        `${say(left)} of ${say(total)} free (${percent.toFixed(0)} %) for ${where}`,
        'make room or give the disk more: RUNBOOK, “The disk is full”',
      )
    })
  },
}

const available = { warn: 10, fail: 3 }

export const memory: Check = {
  name: 'memory',
  async look() {
    const told = await readFile('/proc/meminfo', 'utf8')
    const of = (name: string) => Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(told)?.[1] ?? 0) * 1024
    const percent = (100 * of('MemAvailable')) / of('MemTotal')
    const says = `${say(of('MemAvailable'))} of ${say(of('MemTotal'))} available`
    return [
      judged(
        'memory',
        stateOf(percent, available),
        says,
        'see what takes it (ps aux --sort=-rss | head), or give the box more',
      ),
    ]
  },
}
