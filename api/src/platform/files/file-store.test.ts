import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import {
  type FileHandle,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import { createFileStore, type FileStore } from './file-store.ts'

const now = Temporal.Instant.from('2026-11-20T08:00:00Z')
const accept = async () => undefined
const generous = { limitBytes: 1e9, inspect: accept }

let root: string
let files: FileStore
before(async () => {
  root = `${await mkdtemp(`${tmpdir()}/atum-store-`)}/uploads`
  files = createFileStore(root)
})
after(() => rm(root.replace(/\/uploads$/, ''), { recursive: true }))

async function* chunks(...all: Array<Buffer | Error>) {
  for (const each of all) {
    if (each instanceof Error) throw each
    yield each
  }
}

const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Every file of that tenant, by path below its folder. */
async function filesOf(tenantId: string): Promise<string[]> {
  const entries = await readdir(`${root}/${tenantId}`, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(`${root}/${tenantId}/`.length))
}

test('FIL-3 bytes are stored under their hash, and come back whole or in part', async () => {
  const tenantId = newId(now)
  const bytes = randomBytes(200_000)
  const sha256 = sha256Of(bytes)

  const put = await files.put(tenantId, chunks(bytes.subarray(0, 70_000), bytes.subarray(70_000)), generous)

  assert.deepEqual(put, { sha256, sizeBytes: 200_000, inspected: undefined })
  assert.deepEqual(await filesOf(tenantId), [`${sha256.slice(0, 2)}/${sha256}`])
  const whole = Buffer.concat(await (await files.open(tenantId, sha256)).toArray())
  assert.deepEqual(whole, bytes)
  const part = Buffer.concat(await (await files.open(tenantId, sha256, { start: 10, end: 19 })).toArray())
  assert.deepEqual(part, bytes.subarray(10, 20))
})

test('FIL-3 the bytes are synced before they get their name, and the name after', async (t) => {
  const tenantId = newId(now)
  const synced: string[] = []
  await using probe = await open(tmpdir())
  const handles: FileHandle = Object.getPrototypeOf(probe)
  const { sync } = handles
  t.mock.method(handles, 'sync', async function (this: FileHandle) {
    synced.push((await readlink(`/proc/self/fd/${this.fd}`)).replace(root, ''))
    if (synced.length === 1) assert.equal((await filesOf(tenantId)).join().includes('incoming/'), true)
    await sync.call(this)
  })

  const { sha256 } = await files.put(tenantId, chunks(Buffer.from('abc')), generous)

  const [bytes, ...names] = synced
  assert.match(bytes ?? '', /^\/[^/]+\/incoming\//)
  assert.deepEqual(names, [`/${tenantId}/${sha256.slice(0, 2)}`, `/${tenantId}`, ''])
})

test('FIL-3 files and folders are for the helpdesk alone, whatever the umask', async () => {
  const tenantId = newId(now)
  const umask = process.umask(0)
  try {
    const { sha256 } = await files.put(tenantId, chunks(Buffer.from('abc')), generous)
    const folder = `${root}/${tenantId}/${sha256.slice(0, 2)}`
    const modes = [folder, `${root}/${tenantId}`, `${root}/${tenantId}/incoming`, `${folder}/${sha256}`]
    const found = await Promise.all(modes.map(async (path) => (await stat(path)).mode & 0o777))
    assert.deepEqual(found, [0o700, 0o700, 0o700, 0o600])
  } finally {
    process.umask(umask)
  }
})

test('FIL-3 the same content twice, also at once, is one file', async () => {
  const tenantId = newId(now)
  const bytes = randomBytes(300_000)
  const put = () => files.put(tenantId, chunks(bytes), generous)
  const first = await put()
  const others = await Promise.all(Array.from({ length: 8 }, put))
  for (const each of others) assert.deepEqual(each, first)
  assert.equal((await filesOf(tenantId)).length, 1)
  assert.equal(await files.verify(tenantId, first.sha256), 'intact')
})

test('FIL-1 200 MB pass through a memory that stays flat', async () => {
  const tenantId = newId(now)
  const [sizeBytes, chunkBytes] = [200 * 1024 * 1024, 64 * 1024]
  const start = process.memoryUsage.rss()
  let peak = start
  async function* large() {
    for (let sent = 0; sent < sizeBytes; sent += chunkBytes) {
      peak = Math.max(peak, process.memoryUsage.rss())
      yield Buffer.alloc(chunkBytes, sent / chunkBytes)
    }
  }
  const put = await files.put(tenantId, large(), generous)
  assert.equal(put.sizeBytes, sizeBytes)
  assert.ok(peak - start < 64 * 1024 * 1024, `grew by ${Math.round((peak - start) / 1024 / 1024)} MB`)
  assert.equal(await files.verify(tenantId, put.sha256), 'intact')
})

test('FIL-1 over the limit it stops reading, and leaves nothing', async () => {
  const tenantId = newId(now)
  let taken = 0
  let ended = false
  async function* endless() {
    try {
      for (;;) yield Buffer.alloc(1000, taken++)
    } finally {
      ended = true
    }
  }
  const putting = files.put(tenantId, endless(), { ...generous, limitBytes: 10_000 })
  await assert.rejects(putting, (error) => error instanceof AppError && error.code === 'body-too-large')
  assert.deepEqual([taken, ended], [11, true])
  assert.deepEqual(await filesOf(tenantId), [])

  const exact = await files.put(tenantId, chunks(Buffer.alloc(10_000)), { ...generous, limitBytes: 10_000 })
  assert.equal(exact.sizeBytes, 10_000)
})

test('FIL-1 a sender who goes away, or a file that is refused, leaves nothing', async () => {
  const tenantId = newId(now)
  const gone = files.put(tenantId, chunks(Buffer.from('half'), new Error('gone')), generous)
  await assert.rejects(gone, /gone/)
  const inspect = async ({ path }: { path: string }) => {
    assert.equal(await readFile(path, 'utf8'), 'bad')
    throw new Error('refused')
  }
  await assert.rejects(files.put(tenantId, chunks(Buffer.from('bad')), { ...generous, inspect }), /refused/)
  assert.deepEqual(await filesOf(tenantId), [])
})

test('FIL-3 a full disk is `unavailable`, and leaves nothing', async (t) => {
  const tenantId = newId(now)
  await using probe = await open(tmpdir())
  const handles: FileHandle = Object.getPrototypeOf(probe)
  const { appendFile } = handles
  let written = 0
  t.mock.method(handles, 'appendFile', async function (this: FileHandle, chunk: Buffer) {
    if (++written === 3) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    await appendFile.call(this, chunk)
  })
  const putting = files.put(tenantId, chunks(...Array.from({ length: 5 }, () => Buffer.alloc(1000))), generous)
  await assert.rejects(putting, (error) => error instanceof AppError && error.code === 'unavailable')
  assert.equal(written, 3)
  assert.deepEqual(await filesOf(tenantId), [])
})

test('FIL-5 verify tells an intact file from an altered and a missing one', async () => {
  const tenantId = newId(now)
  const { sha256 } = await files.put(tenantId, chunks(Buffer.from('as it was')), generous)
  assert.equal(await files.verify(tenantId, sha256), 'intact')
  await writeFile(`${root}/${tenantId}/${sha256.slice(0, 2)}/${sha256}`, 'as it is not')
  assert.equal(await files.verify(tenantId, sha256), 'altered')
  assert.equal(await files.verify(tenantId, '0'.repeat(64)), 'missing')
  assert.equal(await files.has(tenantId, '0'.repeat(64)), false)
  await assert.rejects(files.open(tenantId, '0'.repeat(64)), { code: 'ENOENT' })
})

test('FIL-5 what arrived is taken away only when it is older than asked', async () => {
  const tenantId = newId(now)
  const { sha256 } = await files.put(tenantId, chunks(Buffer.from('orphan')), generous)
  const half = `${root}/${tenantId}/incoming/half`
  await writeFile(half, 'ha')
  const age = async (at: Temporal.Instant) => {
    const seconds = at.epochMilliseconds / 1000
    for (const path of [half, `${root}/${tenantId}/${sha256.slice(0, 2)}/${sha256}`])
      await utimes(path, seconds, seconds)
  }
  await age(now)
  await files.removeAbandoned(tenantId, now)
  assert.equal(await files.remove(tenantId, sha256, now), false)
  assert.equal((await filesOf(tenantId)).length, 2)

  const later = now.add({ seconds: 1 })
  await files.removeAbandoned(tenantId, later)
  assert.equal(await files.remove(tenantId, sha256, later), true)
  assert.deepEqual(await filesOf(tenantId), [])
  assert.equal(await files.remove(tenantId, sha256, later), false)
})

test('FIL-3 no path is made of anything but an id and a hash', async () => {
  const tenantId = newId(now)
  await assert.rejects(files.open(tenantId, '../../../etc/passwd'), /no hash/)
  await assert.rejects(files.open('..', '0'.repeat(64)), /no id/)
  await assert.rejects(files.put('../elsewhere', chunks(), generous), /no id/)
})
