import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { PersonSession } from '@atum-desk/contract/sessions'
import { type TestApp, testApp } from '../../testing/app.ts'
import { frontDoor } from '../../testing/front-door.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function customerDesk() {
  const tenantId = await t.make.tenant()
  const orgId = await t.make.organization(tenantId)
  const door = frontDoor(t, tenantId)
  const person = await door.person({ role: 'customer', orgId })
  const asked = (method: 'GET' | 'DELETE', path: string, accessToken: string) =>
    t.app.inject({
      method,
      url: `/api${path}`,
      headers: { host: door.host, authorization: `Bearer ${accessToken}` },
    })
  const enter = () => door.enter(person.email)
  return { tenantId, door, person, asked, enter, admin: await t.make.user(tenantId, 'admin') }
}

test('SEC-7 a customer sees where he is signed in, ends one of them, and then all others', async () => {
  const { asked, enter } = await customerDesk()
  const [first, second, third] = [await enter(), await enter(), await enter()]
  const mine = async () => (await asked('GET', '/me/sessions', third.accessToken)).json<Page<PersonSession>>().items
  const open = await mine()
  assert.deepEqual(
    open.map(({ current }) => current),
    [true, false, false],
  )
  assert.equal(open[0]?.address, '127.0.0.1')
  const ended = await asked('DELETE', `/me/sessions/${open[2]?.id}`, third.accessToken)
  assert.equal(ended.json<PersonSession>().id, open[2]?.id)
  assert.equal((await asked('GET', '/me', first.accessToken)).statusCode, 401)
  assert.deepEqual((await asked('DELETE', '/me/sessions', third.accessToken)).json(), { ended: 1 })
  assert.equal((await asked('GET', '/me', second.accessToken)).statusCode, 401)
  assert.equal((await mine()).length, 1)
  const page = (await asked('GET', '/me/sessions?limit=1', third.accessToken)).json<Page<PersonSession>>()
  assert.equal(page.nextCursor, null)
})

test('SEC-7 the list goes on page by page', async () => {
  const { asked, enter } = await customerDesk()
  const [one] = [await enter(), await enter(), await enter()]
  const page = async (rest: string) =>
    (await asked('GET', `/me/sessions?limit=2${rest}`, one.accessToken)).json<Page<PersonSession>>()
  const first = await page('')
  const second = await page(`&cursor=${first.nextCursor}`)
  assert.deepEqual([first.items.length, second.items.length, second.nextCursor], [2, 1, null])
  assert.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 3)
})

test('SEC-7 an administrator sees and ends the sessions of others, and it stands in the audit log', async () => {
  const { asked, enter, admin, person } = await customerDesk()
  const [one, two] = [await enter(), await enter()]
  const of = `/api/users/${person.id}/sessions`
  const { items } = (await t.as(admin).get(of)).json<Page<PersonSession>>()
  assert.deepEqual(
    items.map(({ current }) => current),
    [false, false],
  )
  assert.equal((await t.as(admin).ask('DELETE', `${of}/${items[1]?.id}`)).statusCode, 200)
  assert.equal((await asked('GET', '/me', one.accessToken)).statusCode, 401)
  assert.equal((await t.as(admin).ask('DELETE', `${of}/${items[1]?.id}`)).statusCode, 404)
  assert.deepEqual((await t.as(admin).ask('DELETE', of)).json(), { ended: 1 })
  assert.equal((await asked('GET', '/me', two.accessToken)).statusCode, 401)
  const told = await t.db.read(admin.ctx, ({ q }) =>
    q
      .selectFrom('audit_log')
      .where('action', 'in', ['session.ended', 'session.all_ended'])
      .select(['action', 'actor_id'])
      .orderBy('occurred_at')
      .orderBy('id')
      .execute(),
  )
  assert.deepEqual(told, [
    { action: 'session.ended', actor_id: admin.id },
    { action: 'session.all_ended', actor_id: admin.id },
  ])
})

test('SEC-7 PRM-4 nobody sees or ends the sessions of somebody who may do what he may not', async () => {
  const { tenantId, admin } = await customerDesk()
  await t.make.grant(tenantId, 'manager', 'user.manage')
  const manager = await t.make.user(tenantId, 'manager')
  assert.equal((await t.as(manager).get(`/api/users/${admin.id}/sessions`)).statusCode, 403)
  assert.equal((await t.as(manager).get(`/api/users/${manager.id}/sessions`)).statusCode, 200)
  for (const path of ['sessions', `sessions/${admin.sessionId}`])
    assert.equal((await t.as(manager).ask('DELETE', `/api/users/${admin.id}/${path}`)).statusCode, 403)
})
