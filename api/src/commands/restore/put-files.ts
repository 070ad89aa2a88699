import { lchown, lstat, mkdir, rm, stat } from 'node:fs/promises'
import { nameFile } from '../../platform/files/disk.ts'
import { folderMode, placesOf } from '../../platform/files/places.ts'
import { sumsOf } from '../backup/manifest.ts'
import { copied } from '../backup/uploads.ts'
import { OperatorError } from '../operator/command.ts'

const uploaded = /^files\/([0-9a-f-]{36})\/[0-9a-f]{2}\/([0-9a-f]{64})$/

/**
 * Puts what the store lacks into it, for the account that the store belongs to; what it has more stays, and two weeks later
 * the sweep takes what nothing refers to. Answers how many it put. Throws an OperatorError.
 */
export async function putFiles(folder: string, store: string): Promise<number> {
  await mkdir(store, { recursive: true, mode: folderMode })
  const { uid, gid } = await stat(store)
  const give = (path: string) => lchown(path, uid, gid)
  let put = 0
  for await (const { path } of sumsOf(folder)) {
    const [, tenantId, sha256] = uploaded.exec(path) ?? []
    if (tenantId === undefined || sha256 === undefined) continue
    const places = placesOf(store, tenantId)
    if (await isWhole(places.pathOf(sha256), `${folder}/${path}`)) continue
    for (const each of [places.tenant, places.incoming, places.folderOf(sha256)]) {
      await makeFolder(each)
      await give(each)
    }
    const arriving = `${places.incoming}/restored-${sha256}`
    await rm(arriving, { force: true })
    if (!(await copied(`${folder}/${path}`, arriving, sha256))) throw new OperatorError(`${path} cannot be read`)
    await give(arriving)
    await nameFile(places, arriving, sha256)
    put += 1
  }
  return put
}

/** The store is the services' own: a link that one of them has laid there leads root nowhere. */
async function makeFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found === null) await mkdir(path, { mode: folderMode })
  else if (!found.isDirectory()) throw new OperatorError(`${path} is no folder: look what it is, and remove it`)
}

/** By its size alone: reading every file of the store again is `files verify`. */
async function isWhole(path: string, saved: string): Promise<boolean> {
  const [found, wanted] = await Promise.all([path, saved].map((each) => lstat(each).catch(() => null)))
  return found != null && wanted != null && found.size === wanted.size
}
