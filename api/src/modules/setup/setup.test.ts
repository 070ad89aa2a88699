import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Setup } from '@atum-desk/contract/setup'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function read(user: TestUser): Promise<Setup & { done: string[] }> {
  const answer = await t.as(user).get('/api/setup')
  assert.equal(answer.statusCode, 200, answer.body)
  const setup = answer.json<Setup>()
  return { ...setup, done: setup.steps.filter((step) => step.done).map(({ step }) => step) }
}

test('RPT-6 each step is done when the data say so, and stays done', async () => {
  const tenantId = await t.make.tenant()
  const admin = await t.make.user(tenantId, 'admin')
  const begun = await read(admin)
  assert.deepEqual([begun.done, begun.complete, begun.dismissed], [[], false, false])
  const write = async (method: 'PUT' | 'PATCH' | 'POST', path: string, payload: object) => {
    const answer = await t.as(admin).ask(method, path, { payload })
    assert.ok(answer.statusCode < 300, `${path}: ${answer.body}`)
    return answer.json()
  }
  const step = async (expected: string[], act: () => Promise<unknown>) => {
    await act()
    assert.deepEqual((await read(admin)).done, expected)
  }
  await step(['brand'], () => write('PATCH', '/api/settings', { helpdeskName: 'Nile Desk' }))
  let orgId = ''
  await step(['brand', 'organizations'], async () => {
    orgId = (await write('POST', '/api/orgs', { name: 'Nile' })).id
  })
  const customer = await t.make.user(tenantId, 'customer', { orgId })
  assert.deepEqual((await read(admin)).done, ['brand', 'organizations', 'people'])
  await step(['brand', 'organizations', 'people', 'levels'], () =>
    write('POST', '/api/calendars', { name: 'Days and nights', timeZone: 'UTC', alwaysOpen: true }),
  )
  await step(['brand', 'organizations', 'people', 'levels', 'services'], () =>
    write('POST', '/api/services', { name: 'Network' }),
  )
  await t.make.ticket(customer)
  const most = await read(admin)
  assert.deepEqual([most.done.at(-1), most.complete], ['firstTicket', false], 'the mail server is missing')
  await write('PATCH', `/api/orgs/${orgId}`, { version: 1, active: false })
  assert.ok((await read(admin)).done.includes('organizations'))
})

test('RPT-6 each part of how a helpdesk looks is its brand, and nothing else of the settings is', async () => {
  const fresh = async () => t.make.user(await t.make.tenant(), 'admin')
  const isBranded = async (admin: TestUser) => (await read(admin)).done.includes('brand')
  for (const look of [{ accentDark: '#8fb7ff' }, { accentLight: '#1f4fa3' }, { heroLineAr: 'نحن هنا' }]) {
    const admin = await fresh()
    await t.as(admin).patch('/api/settings', look)
    assert.ok(await isBranded(admin), JSON.stringify(look))
  }
  const plain = await fresh()
  await t.as(plain).patch('/api/settings', { autoCloseDays: 9 })
  assert.equal(await isBranded(plain), false)
  const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n${drawing}\r\n--b--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  assert.equal((await t.as(plain).ask('PUT', '/api/settings/logo', { payload, headers })).statusCode, 200)
  assert.ok(await isBranded(plain))
  assert.equal((await t.as(plain).ask('DELETE', '/api/settings/logo')).statusCode, 200)
  assert.ok(await isBranded(plain), 'a logo that was taken away')
})

test('RPT-6 the list is put away by one administrator, and stays for the other', async () => {
  const tenantId = await t.make.tenant()
  const [one, other] = [await t.make.user(tenantId, 'admin'), await t.make.user(tenantId, 'admin')]
  for (const _ of ['once', 'again']) {
    const answer = await t.as(one).ask('POST', '/api/setup/dismiss')
    assert.deepEqual([answer.statusCode, answer.json<Setup>().dismissed], [200, true])
  }
  assert.deepEqual([(await read(one)).dismissed, (await read(other)).dismissed], [true, false])
})
