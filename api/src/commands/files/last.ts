import { readFile, rename, writeFile } from 'node:fs/promises'

export type Broken = Readonly<{ path: string; state: 'altered' | 'missing' }>

/** What `files verify` found, kept in the store itself for `doctor`. */
export type LastVerification = Readonly<{ at: string; checked: number; broken: readonly Broken[]; orphans: number }>

const fileIn = (store: string) => `${store}/last-verification.json`

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
