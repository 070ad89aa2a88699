import { readdir, rename, rm } from 'node:fs/promises'
import { Temporal } from 'temporal-polyfill'

const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-\d+)?$/
/** What is still being made, or taken away: never a backup. */
const unfinished = '.incomplete-'

export type Backup = Readonly<{ name: string; path: string; madeAt: Temporal.Instant }>

/** `2026-11-29T02-30-00Z`: in the order of time, and without a colon, which other systems refuse in a name. */
export const nameAt = (instant: Temporal.Instant): string =>
  `${instant.toString({ smallestUnit: 'second' }).replaceAll(':', '-')}`

export const unfinishedPath = (root: string, name: string) => `${root}/${unfinished}${name}`

/** The complete ones, the oldest first. */
export async function backupsIn(root: string): Promise<Backup[]> {
  const names = await readdir(root).catch(() => [])
  return names.toSorted().flatMap((name) => {
    const [, day, hour, minute, second] = namePattern.exec(name) ?? []
    if (day === undefined) return []
    return { name, path: `${root}/${name}`, madeAt: Temporal.Instant.from(`${day}T${hour}:${minute}:${second}Z`) }
  })
}

/** Milliseconds that a clock may have been put back by. */
const tolerance = 300_000
export const isToCome = ({ madeAt }: Backup, now: Temporal.Instant): boolean =>
  madeAt.epochMilliseconds > now.epochMilliseconds + tolerance

/** The newest of those whose time has come: what a wrong clock has named is not the newest for years. */
export const newestOf = (backups: readonly Backup[], now: Temporal.Instant): Backup | undefined =>
  backups.findLast((each) => !isToCome(each, now))

/** What was left by backups that were killed. */
export async function clearUnfinished(root: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => name.startsWith(unfinished))
  for (const name of names) await rm(`${root}/${name}`, { recursive: true, force: true })
}

/** Those older than `days`, but never the newest that has come. Answers their names. */
export async function removeOld(root: string, now: Temporal.Instant, days: number): Promise<string[]> {
  const end = now.subtract({ hours: 24 * days })
  const all = await backupsIn(root)
  const newest = newestOf(all, now)
  const old = all.filter((each) => each !== newest && Temporal.Instant.compare(each.madeAt, end) < 0)
  for (const { name, path } of old) {
    // Out of sight first: half of one would look like a whole one.
    await rename(path, unfinishedPath(root, name))
    await rm(unfinishedPath(root, name), { recursive: true })
  }
  return old.map(({ name }) => name)
}
