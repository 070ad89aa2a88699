import assert from 'node:assert/strict'
import { readdir, utimes } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Attachment } from '@atum-desk/contract/attachments'
import { systemContext } from '../../platform/access/context.ts'
import { systemClock } from '../../platform/clock.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { Client } from '../../testing/client.ts'
import type { TestUser } from '../../testing/factories.ts'
import { startServer } from '../../testing/server.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** For a server in another process, whose clock is the true one. */
function tokenOf({ id, ctx, sessionId }: TestUser): string {
  const exp = Math.floor(systemClock.now().epochMilliseconds / 1000) + 900
  return t.app.jwt.sign({ sub: id, tenantId: ctx.tenantId, sessionId, exp })
}

async function filesOnDisk(tenantId: string): Promise<string[]> {
  const entries = await readdir(`${t.config.filesDir}/${tenantId}`, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`)
}

/** Uploads at once, of 1 KB to 1 MB, until the server is killed: as soon as that many have been answered. */
async function uploadsUntilKilled(customer: TestUser, path: string, uploads: number, answers: number) {
  const server = await startServer('api', t.config)
  const client = new Client(server.url).as(tokenOf(customer))
  const answered: Attachment[] = []
  const send = async (_: unknown, i: number) => {
    const answer = await client.upload(path, 'a.log', `${i} `.repeat(500 << (i % 10)))
    assert.equal(answer.status, 201, answer.bytes.toString())
    answered.push(answer.json())
    if (answered.length === answers) server.process.kill('SIGKILL')
  }
  await Promise.allSettled(Array.from({ length: uploads }, send))
  await server.stop('SIGKILL')
  return answered
}

test('FIL-5 kill -9 amid uploads leaves no row without its file, and after the sweep no file without a row', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)

  const answered = await uploadsUntilKilled(customer, `/api/tickets/${id}/attachments`, 60, 15)

  assert.ok(answered.length >= 15 && answered.length < 60)
  const ctx = systemContext({ tenantId, requestId: 'after the crash', now: t.clock.now() })
  const rows = new Set<string>()
  for await (const { sha256, state } of t.deps.attachments.check(ctx)) {
    assert.equal(state, 'intact')
    rows.add(sha256)
  }
  for (const { sha256 } of answered) assert.ok(rows.has(sha256), 'answered, and not written down')
  const left = await filesOnDisk(tenantId)
  assert.ok(left.length > rows.size, 'it was killed too late to prove anything')

  for (const path of left) await utimes(path, 0, 0)
  const sweep = t.deps.sweeps.find(({ name }) => name === 'files-without-a-row')
  for (let minute = 0; minute < 256; minute++) await sweep?.run({ ...ctx, now: ctx.now.add({ minutes: minute }) })

  const kept = (await filesOnDisk(tenantId)).map((path) => path.slice(-64))
  assert.deepEqual(kept.sort(), [...rows].sort())
})
