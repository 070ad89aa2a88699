import { readFile, rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

export type Broken = Readonly<{ path: string; state: 'altered' | 'missing' }>

/**
 * What `files verify` found, kept for `doctor` beside the store and not in it: root writes here, and what the services may
 * write could hold a link of theirs.
 */
export type LastVerification = Readonly<{ at: string; checked: number; broken: readonly Broken[]; orphans: number }>

const fileIn = (store: string) => `${resolve(store)}.last-verification.json`

/** Null where there was none, or it cannot be read. */
export async function lastVerification(store: string): Promise<LastVerification | null> {
  try {
    return JSON.parse(await readFile(fileIn(store), 'utf8')) as LastVerification
  } catch {
    return null
  }
}

export async function keepVerification(store: string, found: LastVerification): Promise<void> {
  await writeFile(`${fileIn(store)}.new`, JSON.stringify(found), { mode: 0o600 })
  await rename(`${fileIn(store)}.new`, fileIn(store))
}
