import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { Person } from '@atum-desk/contract/people'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import type { TestUser } from '../../testing/factories.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { type Mailbox, openMailbox } from '../../testing/mailbox.ts'

let t: TestApp
let mailbox: Mailbox
before(async () => {
  mailbox = await openMailbox()
  t = await testApp({ smtpUrl: mailbox.url })
})
after(async () => {
  await t.close()
  await mailbox.close()
})
afterEach(() => {
  mailbox.answers.recipient = 'ok'
})

const fateOf = async (tenantId: string, user: TestUser) =>
  (await deliveriesIn(t, tenantId)).filter(({ to }) => to === user.id).map(({ state, lastError }) => [state, lastError])
const unseen = ['dead', 'The recipient may not see this any more.']

/** Written, and refused for now: it is sent a minute later, when `meanwhile` has come about. */
async function retried(meanwhile: () => Promise<unknown>): Promise<void> {
  mailbox.answers.recipient = '451 4.7.1 Come back later'
  await drainJobs(t)
  mailbox.answers.recipient = 'ok'
  await meanwhile()
  t.clock.advance({ minutes: 1 })
  await drainJobs(t, { sweeps: true })
}

test('NTF-1 ISO-5 what waited is not sent to a customer who does not see the ticket any more', async () => {
  const { tenantId, orgId, customer, manager } = await t.make.helpdesk()
  const [copied, admin] = [await t.make.user(tenantId, 'customer', { orgId }), await t.make.user(tenantId, 'admin')]
  const ticket = await t.make.ticket(customer)
  await drainJobs(t)
  const copy = (userIds: string[]) => t.as(manager).ask('PUT', `/api/tickets/${ticket.id}/cc`, { payload: { userIds } })
  await copy([copied.id])
  await t.make.comment(manager, ticket, false)
  await retried(async () => {
    await t.as(admin).patch(`/api/orgs/${orgId}`, { version: 1, ticketVisibility: 'own' })
    await copy([])
  })
  assert.deepEqual(await fateOf(tenantId, copied), [unseen])
  assert.deepEqual(await fateOf(tenantId, customer), [['sent', null]])
  assert.deepEqual([mailbox.to(copied.email).length, mailbox.to(customer.email).length], [0, 1])
})

test('NTF-1 PRM-3 what waited is not sent to one of the staff who may read no ticket any more', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  await t.make.ticket(customer)
  await retried(async () => {
    const role = { name: 'porter', title: 'Porter', audience: 'staff', permissions: ['user.manage'] }
    assert.equal((await t.as(admin).post('/api/roles', role)).statusCode, 201)
    assert.equal((await t.as(admin).patch(`/api/users/${manager.id}`, { version: 1, role: 'porter' })).statusCode, 200)
  })
  assert.deepEqual(await fateOf(tenantId, manager), [unseen])
  assert.deepEqual(await fateOf(tenantId, admin), [['sent', null]])
})

test('NTF-1 what waited while an address was put right goes to the new one, and says so', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const admin = await t.make.user(tenantId, 'admin')
  const ticket = await t.make.ticket(customer)
  await drainJobs(t)
  await t.make.comment(manager, ticket, false)
  await retried(() => t.as(admin).patch(`/api/users/${customer.id}`, { version: 1, email: `now.${customer.email}` }))
  assert.deepEqual(await fateOf(tenantId, customer), [['sent', null]])
  assert.deepEqual([mailbox.to(customer.email).length, mailbox.to(`now.${customer.email}`).length], [0, 1])
  const rows = await t.db.read(admin.ctx, ({ q }) =>
    q.selectFrom('deliveries').where('recipient_id', '=', customer.id).select('address').execute(),
  )
  assert.deepEqual(rows, [{ address: `now.${customer.email}` }])
})

test('SEC-6 SEC-1 what waited while an address was put right brings no link to the old one', async () => {
  const tenantId = await t.make.tenant()
  const admin = await t.make.user(tenantId, 'admin')
  const newcomer = { email: 'mona@wrong.example', name: 'Mona', role: 'agent', invite: true }
  const { id } = (await t.as(admin).post('/api/users', newcomer)).json<Person>()
  const entity = { type: 'user', id, orgId: null }
  const forgotten = { name: 'password.reset_requested' as const, entity, internal: true, details: {} }
  await t.db.write(admin.ctx, (tx) => tx.record(forgotten))
  await retried(() => t.as(admin).patch(`/api/users/${id}`, { version: 1, email: 'mona@right.example' }))
  const moved = ['dead', 'No link any more: the invitation is over, or the account has another address.']
  assert.deepEqual(await fateOf(tenantId, { ...admin, id }), [moved, moved, ['sent', null]])
  assert.deepEqual([mailbox.to('mona@wrong.example').length, mailbox.to('mona@right.example').length], [0, 1])
})
