import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Temporal } from 'temporal-polyfill'
import { AppError } from '../errors.ts'
import { isDiskFull, nameFile, namesIn, removeOld, timeOf, unlessMissing } from './disk.ts'
import { areHeld } from './held.ts'
import { folderMode, hashPattern, placesOf } from './places.ts'
import { type Received, receive } from './receive.ts'

/** Both ends included, as HTTP and Node count them. */
export type Part = Readonly<{ start: number; end: number }>

/** A file that has arrived whole and has no name yet: it may still be refused. */
export type Arrived = Received & Readonly<{ path: string }>

type PutOptions<T> = Readonly<{ limitBytes: number; inspect: (file: Arrived) => Promise<T> }>

export type FileStore = ReturnType<typeof createFileStore>

/** Files by tenant and hash, on this box's disk. Who may have which is not its business. */
export function createFileStore(root: string) {
  const pathOf = (tenantId: string, sha256: string) => placesOf(root, tenantId).pathOf(sha256)
  return {
    /**
     * FIL-3: received aside, synced, then renamed in one step, so that a name always stands for all of its bytes. What
     * `inspect` throws, an aborted source or a full disk leaves nothing. The same content twice is one file, which the
     * later rename replaces by its like. Throws body-too-large, unavailable, and whatever source and `inspect` throw.
     */
    async put<T>(tenantId: string, source: AsyncIterable<Uint8Array>, { limitBytes, inspect }: PutOptions<T>) {
      const places = placesOf(root, tenantId)
      const path = `${places.incoming}/${randomUUID()}`
      try {
        await mkdir(places.incoming, { recursive: true, mode: folderMode })
        const received = await receive(source, path, limitBytes)
        const inspected = await inspect({ ...received, path })
        await nameFile(places, path, received.sha256)
        return { ...received, inspected }
      } catch (error) {
        await rm(path, { force: true })
        throw isDiskFull(error) ? noRoom(error) : error
      }
    },

    /** The bytes, or a part of them. Rejects with ENOENT where the file is gone, before any byte is sent. */
    async open(tenantId: string, sha256: string, part?: Part): Promise<Readable> {
      const file = await open(pathOf(tenantId, sha256))
      return file.createReadStream(part)
    },

    async has(tenantId: string, sha256: string): Promise<boolean> {
      return (await timeOf(pathOf(tenantId, sha256))) !== null
    },

    /** Reads the whole file again. */
    async verify(tenantId: string, sha256: string): Promise<'intact' | 'altered' | 'missing'> {
      const file = await unlessMissing(open(pathOf(tenantId, sha256)))
      if (file === null) return 'missing'
      const hash = createHash('sha256')
      for await (const chunk of file.createReadStream()) hash.update(chunk)
      return hash.digest('hex') === sha256 ? 'intact' : 'altered'
    },

    /** The hashes of the files whose hash begins with these two digits. */
    async list(tenantId: string, digits: string): Promise<string[]> {
      const names = await namesIn(`${placesOf(root, tenantId).tenant}/${digits}`)
      return names.filter((name) => hashPattern.test(name))
    },

    /** Was the database brought back lately? Then files that it does not know stay. */
    areHeld: (now: Temporal.Instant): Promise<boolean> => areHeld(root, now),

    /** Takes a file away unless it was written since: somebody may just have brought it again. */
    async remove(tenantId: string, sha256: string, notSince: Temporal.Instant): Promise<boolean> {
      return removeOld(pathOf(tenantId, sha256), notSince)
    },

    /** What a crash left of uploads on their way. One that still arrives is written to, and stays. */
    async removeAbandoned(tenantId: string, notSince: Temporal.Instant): Promise<void> {
      const { incoming } = placesOf(root, tenantId)
      for (const name of await namesIn(incoming)) await removeOld(`${incoming}/${name}`, notSince)
    },
  }
}

const noRoom = (cause: unknown) =>
  new AppError('unavailable', { detail: 'The helpdesk has no room for files at the moment.' }, { cause })
