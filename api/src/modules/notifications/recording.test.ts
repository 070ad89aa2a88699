import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemContext } from '../../platform/access/context.ts'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import type { TestTicket, TestUser } from '../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const names = (...users: TestUser[]) =>
  new Map(users.map(({ id }, i) => [id, `${'customer agent manager more'.split(' ')[i]}`]))

/** `ticket.created: manager`, one line an event. */
async function told({ tenantId, customer, agent, manager }: Desk, ...more: TestUser[]): Promise<string[]> {
  const who = names(customer, agent, manager, ...more)
  const all = await deliveriesIn(t, tenantId)
  const byEvent = Map.groupBy(all, ({ event }) => event)
  return [...byEvent].map(
    ([event, rows]) =>
      `${event}: ${rows
        .map(({ to }) => who.get(to ?? '') ?? to)
        .sort()
        .join(' ')}`,
  )
}
type Desk = Awaited<ReturnType<TestApp['make']['helpdesk']>>

const post = async (user: TestUser, url: string, body: object = {}) => {
  t.clock.advance({ seconds: 1 })
  const answer = await t.as(user).post(url, body)
  assert.ok(answer.statusCode < 300, answer.body)
}
const internal = (ticket: TestTicket, action: string) => `/api/internal/tickets/${ticket.id}/${action}`

test('NTF-1 NTF-3 a ticket’s whole way, and who was told of each step', async () => {
  const desk = await t.make.helpdesk()
  const { customer, agent, manager } = desk
  const ticket = await t.make.ticket(customer)
  await post(manager, internal(ticket, 'accept'))
  await post(manager, internal(ticket, 'assign'), { assigneeId: agent.id })
  await post(agent, internal(ticket, 'status'), { to: 'IN_PROGRESS' })
  await post(agent, internal(ticket, 'status'), { to: 'WAITING_CUSTOMER' })
  await post(customer, `/api/tickets/${ticket.id}/comments`, { body: 'It still burns.' })
  await post(agent, internal(ticket, 'status'), { to: 'RESOLVED', resolution: 'Water', rootCause: 'Fire' })
  await post(manager, internal(ticket, 'status'), { to: 'CLOSED' })
  assert.deepEqual(await told(desk), [
    'ticket.created: manager',
    'ticket.accepted: customer',
    'ticket.assigned: agent customer',
    'ticket.started: customer',
    'ticket.info_requested: customer',
    'comment.added: agent',
    'ticket.resolved: customer',
    'ticket.closed: agent customer',
  ])
})

test('NTF-1 what is told: the number, the words, the way there, and nothing that is the staff’s', async () => {
  const desk = await t.make.helpdesk()
  const { customer, agent, manager, tenantId } = desk
  const ticket = await t.make.ticket(customer)
  await post(manager, internal(ticket, 'reject'), { reason: 'Call the fire brigade.' })
  const [, declined] = await deliveriesIn(t, tenantId)
  assert.match(declined?.subject ?? '', /^\[ATD-\d+\] Your request is declined: The printer is on fire$/)
  assert.match(declined?.text ?? '', /\n> Call the fire brigade\.\n/)
  assert.match(declined?.text ?? '', /\nhttp:\/\/desk\.example\/portal\/requests\/ATD-\d+\n/)
  const other = await t.make.ticket(customer)
  await post(manager, internal(other, 'accept'))
  await post(manager, internal(other, 'assign'), { assigneeId: agent.id })
  await post(agent, internal(other, 'status'), { to: 'RESOLVED', resolution: 'Use water', rootCause: 'A bad joke' })
  const solved = (await deliveriesIn(t, tenantId)).filter(({ event }) => event === 'ticket.resolved')
  assert.match(solved[0]?.text ?? '', /\n> Use water\n/)
  assert.doesNotMatch(solved[0]?.text ?? '', /A bad joke/)
})

test('NTF-3 an internal note reaches the staff who work on the ticket, and no customer', async () => {
  const desk = await t.make.helpdesk()
  const { customer, agent, manager } = desk
  const ticket = await t.make.ticket(customer)
  await post(manager, internal(ticket, 'accept'))
  await post(manager, internal(ticket, 'assign'), { assigneeId: agent.id })
  const before = await deliveriesIn(t, desk.tenantId)
  await post(manager, internal(ticket, 'comments'), { body: 'A difficult customer.', internal: true })
  const after = (await deliveriesIn(t, desk.tenantId)).slice(before.length)
  assert.deepEqual(
    after.map(({ to, internal }) => [to, internal]),
    [[agent.id, true]],
  )
})

test('NTF-3 the database refuses to tell a customer what is internal, or another organization’s', async () => {
  const { tenantId, orgId, customer, agent } = await t.make.helpdesk()
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const insert = (to: TestUser, internal: boolean) =>
    t.db.write(agent.ctx, ({ q, ctx }) =>
      q
        .insertInto('deliveries')
        .values({
          tenant_id: tenantId,
          id: newId(ctx.now),
          org_id: orgId,
          channel: 'email',
          event: 'comment.added',
          internal,
          recipient_id: to.id,
          address: to.email,
          locale: 'en',
          subject: 'A subject',
          body_text: 'A text',
          state: 'held',
          created_at: ctx.now,
        })
        .execute(),
    )
  await insert(agent, true)
  await insert(customer, false)
  const refused = { constraint: 'deliveries_recipient' }
  await assert.rejects(insert(customer, true), refused)
  await assert.rejects(insert(neighbour, false), refused)
})

test('NTF-2 what was said, and to whom, stays as it was', async () => {
  const { tenantId, customer, agent } = await t.make.helpdesk()
  await t.make.ticket(customer)
  for (const change of [{ body_text: 'Another text' }, { recipient_id: customer.id }, { internal: true }]) {
    const changing = t.db.write(agent.ctx, ({ q }) => q.updateTable('deliveries').set(change).execute())
    await assert.rejects(changing, { code: '42501' })
  }
  // What is over the helpdesk itself forgets in its time (NTF-14); a person removes nothing.
  const removed = await t.db.write(agent.ctx, ({ q }) => q.deleteFrom('deliveries').executeTakeFirst())
  assert.equal(removed.numDeletedRows, 0n)
  assert.equal((await deliveriesIn(t, tenantId)).length, 1)
})

test('ISO-2 a customer’s action writes messages that he cannot read', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  await t.make.ticket(customer)
  assert.equal((await deliveriesIn(t, tenantId)).length, 1)
  const seen = await t.db.read(customer.ctx, ({ q }) => q.selectFrom('deliveries').select('id').execute())
  assert.deepEqual(seen, [])
})

test('NTF-3 whose account is not active is not told', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  await t.make.user(tenantId, 'manager', { active: false })
  await t.make.ticket(customer)
  assert.deepEqual(
    (await deliveriesIn(t, tenantId)).map(({ to }) => to),
    [manager.id],
  )
})

test('NTF-3 who opens a request for a customer has him told, and a team is told of what it gets', async () => {
  const desk = await t.make.helpdesk()
  const { tenantId, customer, agent, manager } = desk
  const teammate = await t.make.user(tenantId, 'agent')
  const teamId = await t.make.team(tenantId, [agent.id, teammate.id])
  const ticket = await t.make.ticket(agent, { requesterId: customer.id })
  await post(manager, internal(ticket, 'accept'))
  await post(manager, internal(ticket, 'assign'), { teamId })
  assert.deepEqual(await told(desk, teammate), [
    'ticket.created: customer manager',
    'ticket.accepted: customer',
    'ticket.assigned: agent customer more',
  ])
})

test('TKT-7 a change that is undone leaves no message', async () => {
  const { tenantId, customer, manager } = await t.make.helpdesk()
  const ticket = await t.make.ticket(customer)
  const accepted = {
    name: 'ticket.accepted',
    entity: { type: 'ticket', ...ticket },
    internal: false,
    details: { from: 'NEW', to: 'ACCEPTED' },
  } as const
  const undone = t.db.write(manager.ctx, async (tx) => {
    await tx.record(accepted)
    throw new Error('too late')
  })
  await assert.rejects(undone, /too late/)
  assert.equal((await deliveriesIn(t, tenantId)).length, 1)
})

test('NTF-1 without a mail server a message is held, and costs no job', async () => {
  const { tenantId, customer } = await t.make.helpdesk()
  await t.make.ticket(customer)
  const [held] = await deliveriesIn(t, tenantId)
  assert.deepEqual([held?.state, held?.nextAttemptAt], ['held', null])
})

test('SEC-1 the message of a password reset holds no secret while it waits', async () => {
  const { tenantId, orgId, customer, agent } = await t.make.helpdesk()
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  for (const [{ id }, org] of [[customer, orgId] as const, [agent, null] as const]) {
    const entity = { type: 'user', id, orgId: org }
    const asked = { name: 'password.reset_requested' as const, entity, internal: true, details: {} }
    await t.db.write(ctx, (tx) => tx.record(asked))
  }
  const written = await deliveriesIn(t, tenantId)
  assert.deepEqual(
    written.map(({ to }) => to),
    [customer.id, agent.id],
  )
  for (const { text } of written) assert.match(text, /\n\n\{secret-link\}\n\n/)
})
