import assert from 'node:assert/strict'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Temporal } from 'temporal-polyfill'
import { systemContext } from '../../platform/access/context.ts'
import { holdFiles } from '../../platform/files/held.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { formOf } from '../../testing/forms.ts'
import { attachmentSweep } from './attachments.jobs.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function* bytes(content: string) {
  yield Buffer.from(content)
}

/** A file that nobody wrote a row for, as a crash leaves it. */
const orphan = async (tenantId: string, content: string): Promise<string> => {
  const inspect = async () => undefined
  return (await t.deps.files.put(tenantId, bytes(content), { limitBytes: 1000, inspect })).sha256
}

async function upload(user: TestUser, content: string): Promise<Attachment> {
  const { id } = await t.make.ticket(user)
  const answer = await t.as(user).ask('POST', `/api/tickets/${id}/attachments`, formOf({ fileName: 'a.txt', content }))
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json<Attachment>()
}

const pathOf = (tenantId: string, sha256: string) => `${t.config.filesDir}/${tenantId}/${sha256.slice(0, 2)}/${sha256}`

async function writtenAt(path: string, at: Temporal.Instant): Promise<void> {
  await utimes(path, at.epochMilliseconds / 1000, at.epochMilliseconds / 1000)
}

const contextAt = (tenantId: string, now: Temporal.Instant) => systemContext({ tenantId, requestId: 'sweep', now })

/** As the worker does: every minute, until each file has been looked at once. */
async function sweepEverything(tenantId: string): Promise<void> {
  const sweep = t.deps.sweeps.find(({ name }) => name === 'files-without-a-row')
  for (let minute = 0; minute < 256; minute++)
    await sweep?.run(contextAt(tenantId, t.clock.now().add({ minutes: minute })))
}

test('FIL-5 a file that has no row an hour later is taken away, and no other', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const long = t.clock.now().subtract({ hours: 2 })
  const { sha256: used } = await upload(customer, 'in use')
  const lost = await Promise.all(['one', 'two', 'three'].map((content) => orphan(tenantId, content)))
  const young = await orphan(tenantId, 'its row is about to be written')
  for (const each of [used, ...lost]) await writtenAt(pathOf(tenantId, each), long)
  const abandoned = `${t.config.filesDir}/${tenantId}/incoming/half`
  await writeFile(abandoned, 'ha')
  await writtenAt(abandoned, long)

  await sweepEverything(tenantId)

  const left = await readdir(`${t.config.filesDir}/${tenantId}`, { recursive: true, withFileTypes: true })
  const names = left.filter((entry) => entry.isFile()).map(({ name }) => name)
  assert.deepEqual(names.sort(), [used, young].sort())
})

test('FIL-5 after a restore no file is swept for two weeks: somebody may go back to the database that knows it', async () => {
  const { tenantId } = await t.make.helpdesk()
  const sha256 = await orphan(tenantId, 'of a ticket that the restored database does not know')
  await writtenAt(pathOf(tenantId, sha256), t.clock.now().subtract({ hours: 24 * 30 }))
  await holdFiles(t.config.filesDir)
  await writtenAt(`${t.config.filesDir}/.held`, t.clock.now().subtract({ hours: 24 * 13 }))

  await sweepEverything(tenantId)
  assert.ok(await t.deps.files.has(tenantId, sha256))

  await writtenAt(`${t.config.filesDir}/.held`, t.clock.now().subtract({ hours: 24 * 15 }))
  await sweepEverything(tenantId)
  assert.ok(!(await t.deps.files.has(tenantId, sha256)))
})

test('FIL-5 content that came again after a crash is kept, and so is what two attachments share', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const sha256 = await orphan(tenantId, 'sent twice')
  await writtenAt(pathOf(tenantId, sha256), t.clock.now().subtract({ hours: 2 }))
  const [first, second] = [await upload(customer, 'sent twice'), await upload(customer, 'sent twice')]
  assert.deepEqual([first.sha256, second.sha256], [sha256, sha256])
  await writtenAt(pathOf(tenantId, sha256), t.clock.now().subtract({ hours: 2 }))

  await sweepEverything(tenantId)

  assert.equal(await t.deps.files.verify(tenantId, sha256), 'intact')
})

test('FIL-5 while sweeps run without end, every upload keeps its file', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const contents = Array.from({ length: 8 }, (_, i) => `content ${i}`)
  // By the sweep's clock a file is old as soon as it is written: only its row and the lock protect it.
  const future = t.clock.now().add({ hours: 24 * 365 * 50 })
  let uploading = true
  const sweeping = (async () => {
    const files = { ...t.deps.files, removeAbandoned: async () => undefined }
    const sweep = attachmentSweep({ db: t.db, files })
    for (let minute = 0; uploading || minute % 256 !== 0; minute++)
      await sweep.run(contextAt(tenantId, future.add({ minutes: minute })))
  })()
  const answers = []
  for (let round = 0; round < 6; round++) {
    const form = (content: string) => formOf({ fileName: 'a.txt', content: `${content} ${round}` })
    const ask = (content: string) => t.as(customer).ask('POST', `/api/tickets/${id}/attachments`, form(content))
    answers.push(...(await Promise.all(contents.map(ask))))
  }
  uploading = false
  await sweeping

  const kept = answers.filter(({ statusCode }) => statusCode === 201)
  assert.ok(kept.length > 0)
  for (const { statusCode } of answers) assert.ok([201, 503].includes(statusCode), `${statusCode}`)
  for (const answer of kept)
    assert.equal(await t.deps.files.verify(tenantId, answer.json<Attachment>().sha256), 'intact')
})

test('FIL-5 checking reads every file again and tells what it found', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const [intact, altered, missing] = [
    await upload(customer, 'intact'),
    await upload(customer, 'altered'),
    await upload(customer, 'missing'),
  ]
  await writeFile(pathOf(tenantId, altered.sha256), 'ALTERED')
  await t.deps.files.remove(tenantId, missing.sha256, t.clock.now().add({ hours: 24 * 365 * 50 }))

  const found: Record<string, string> = {}
  for await (const { sha256, state } of t.deps.attachments.check(contextAt(tenantId, t.clock.now())))
    found[sha256] = state

  const expected = { [intact.sha256]: 'intact', [altered.sha256]: 'altered', [missing.sha256]: 'missing' }
  assert.deepEqual(found, expected)
})
