import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, mkdir, rm, stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { placesOf } from '../../platform/files/places.ts'
import type { Sum } from './manifest.ts'
import type { StoredFile } from './snapshot.store.ts'

export type Uploads = Readonly<{ sums: Sum[]; linked: number; copied: number; bytes: number; damaged: string[] }>

type Places = Readonly<{
  /** The store of the server. */
  store: string
  /** The folder of this backup. */
  folder: string
  /** That of the one before. */
  previous: string | null
}>

const uploadPath = ({ tenantId, sha256 }: Pick<StoredFile, 'tenantId' | 'sha256'>): string =>
  `files/${tenantId}/${sha256.slice(0, 2)}/${sha256}`

/**
 * Each file under its hash. What the backup before has costs no room: it is the same file under a second name. A copy is
 * hashed while it is made, so that what the store has lost is noticed here, and the older backup keeps the good one.
 */
export async function saveUploads(files: readonly StoredFile[], { store, folder, previous }: Places): Promise<Uploads> {
  const done = { sums: [] as Sum[], linked: 0, copied: 0, bytes: 0, damaged: [] as string[] }
  const made = new Set<string>()
  for (const file of files) {
    const path = uploadPath(file)
    const target = `${folder}/${path}`
    const parent = target.slice(0, target.lastIndexOf('/'))
    if (!made.has(parent)) await mkdir(parent, { recursive: true, mode: 0o700 })
    made.add(parent)
    const isLinked = previous !== null && (await linked(`${previous}/${path}`, target, file.bytes))
    if (!isLinked && !(await copied(placesOf(store, file.tenantId).pathOf(file.sha256), target, file.sha256))) {
      done.damaged.push(`${file.tenantId}/${file.sha256}`)
      continue
    }
    done[isLinked ? 'linked' : 'copied'] += 1
    done.bytes += file.bytes
    done.sums.push({ path, sha256: file.sha256 })
  }
  return done
}

async function linked(from: string, to: string, bytes: number): Promise<boolean> {
  const found = await stat(from).catch(() => null)
  if (found === null || found.size !== bytes) return false
  // Another file system has no second names for a file, and some systems limit how many one has.
  return link(from, to).then(
    () => true,
    () => false,
  )
}

/** False where the file is not there, or is not what its name says. */
export async function copied(from: string, to: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(from), hashing(hash), createWriteStream(to, { mode: 0o600, flags: 'wx' }))
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EIO'].includes(String(error.code))) {
      await rm(to, { force: true })
      return false
    }
    throw error
  }
  if (hash.digest('hex') === sha256) return true
  await rm(to, { force: true })
  return false
}

export const hashing = (hash: ReturnType<typeof createHash>): Transform =>
  new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
