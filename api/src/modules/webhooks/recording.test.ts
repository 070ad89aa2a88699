import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CreateWebhookBody, WebhookPayload } from '@atum-desk/contract/webhooks'
import { Compile } from 'typebox/compile'
import { systemContext } from '../../platform/access/context.ts'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { addWebhook } from '../../testing/webhooks.ts'
import { type NewDelivery, outbox } from '../deliveries/index.ts'
import { listenersTo } from './listening.store.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const schema = Compile(WebhookPayload)

/** What was written for that endpoint, oldest first. */
async function toldTo({ ctx }: TestUser, endpointId: string) {
  const rows = await t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('deliveries')
      .where('endpoint_id', '=', endpointId)
      .orderBy('id')
      .select(['event', 'event_id as eventId', 'body_text as text', 'internal', 'state'])
      .execute(),
  )
  return rows.map(({ text, ...row }) => {
    const payload: WebhookPayload = JSON.parse(text)
    assert.ok(schema.Check(payload), text)
    return { ...row, payload }
  })
}

const countFor = async ({ ctx }: TestUser, endpointId: string) =>
  (
    await t.db.read(ctx, ({ q }) =>
      q.selectFrom('deliveries').where('endpoint_id', '=', endpointId).select('id').execute(),
    )
  ).length

async function listening(more: Partial<CreateWebhookBody> = {}) {
  const desk = await t.make.helpdesk()
  const admin = await t.make.user(desk.tenantId, 'admin')
  const webhook = await addWebhook(t, admin, more)
  const events = async () => (await toldTo(admin, webhook.id)).map(({ event }) => event)
  return { ...desk, admin, webhook, events, told: () => toldTo(admin, webhook.id) }
}

test('NTF-31 the event tells of the ticket as it is, of who did it, and of what was said', async () => {
  const { customer, manager, told } = await listening()
  const { id, orgId } = await t.make.ticket(customer)
  await t.make.comment(customer, { id, orgId }, false)
  await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  const [created, commented, accepted] = await told()
  const { ticket, actor, details } = created?.payload.data ?? assert.fail()
  assert.deepEqual(
    { ...ticket, number: '', url: '' },
    {
      id,
      number: '',
      title: 'The printer is on fire',
      status: 'NEW',
      priority: ticket?.priority,
      organizationId: orgId,
      requesterId: customer.id,
      assigneeId: null,
      teamId: null,
      version: 1,
      url: '',
    },
  )
  assert.equal(ticket?.url, `http://desk.example/desk/tickets/${ticket?.number}`)
  assert.deepEqual(actor, { id: customer.id, name: customer.name, staff: false })
  assert.deepEqual(details, { to: 'NEW', priority: ticket?.priority, category: null, service: null })
  assert.deepEqual(commented?.payload.data.comment?.body, 'A word.')
  assert.deepEqual([accepted?.event, accepted?.payload.data.ticket?.status], ['ticket.accepted', 'ACCEPTED'])
  assert.equal(created?.eventId, created?.payload.id)
})

test('NTF-31 an attachment is told with its name and size', async () => {
  const { customer, told } = await listening({ events: ['attachment.uploaded'] })
  const { id } = await t.make.ticket(customer)
  const [boundary, crlf] = ['x', '\r\n']
  const head = `--${boundary}${crlf}content-disposition: form-data; name="file"; filename="log.txt"${crlf}content-type: text/plain`
  const payload = `${head}${crlf}${crlf}It burns.${crlf}--${boundary}--${crlf}`
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const answer = await t.as(customer).ask('POST', `/api/tickets/${id}/attachments`, { payload, headers })
  assert.equal(answer.statusCode, 201, answer.body)
  const [uploaded] = await told()
  const { attachment } = uploaded?.payload.data ?? assert.fail()
  assert.deepEqual([attachment?.fileName, attachment?.sizeBytes], ['log.txt', 9])
})

test('NTF-31 an endpoint hears what it has chosen, and all of it by a star', async () => {
  const { customer, manager, admin, events } = await listening({ events: ['ticket.accepted'] })
  const all = await addWebhook(t, admin, { name: 'All' })
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  assert.deepEqual(await events(), ['ticket.accepted'])
  const heard = (await toldTo(admin, all.id)).map(({ event }) => event)
  assert.ok(heard.includes('ticket.created') && heard.includes('ticket.accepted'), heard.join())
})

test('NTF-3 NTF-31 what is internal goes only to who asks for it', async () => {
  const { customer, agent, admin, events } = await listening({ events: ['comment.added'] })
  const inner = await addWebhook(t, admin, { name: 'Inner', events: ['comment.added'], includeInternal: true })
  const ticket = await t.make.ticket(customer)
  await t.make.comment(agent, ticket, true)
  assert.deepEqual(await events(), [])
  const [note] = await toldTo(admin, inner.id)
  assert.deepEqual([note?.internal, note?.payload.data.comment?.internal], [true, true])
})

test('NTF-31 how staff share their work out is told to who hears what is internal', async () => {
  const { customer, manager, agent, admin, told } = await listening({ events: ['ticket.assigned'] })
  const inner = await addWebhook(t, admin, { name: 'Inner', events: ['ticket.assigned'], includeInternal: true })
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  await t.as(manager).post(`/api/internal/tickets/${id}/assign`, { assigneeId: agent.id })
  await t.as(manager).post(`/api/internal/tickets/${id}/assign`, { assigneeId: manager.id })
  const previous = (rows: Awaited<ReturnType<typeof told>>) =>
    rows.map(({ payload }) => Object.hasOwn(payload.data.details, 'previous')).at(-1)
  assert.deepEqual([previous(await told()), previous(await toldTo(admin, inner.id))], [false, true])
})

test('NTF-31 the database itself writes no internal event for an endpoint that hears none, nor anything for a removed one', async () => {
  const { tenantId, admin, webhook } = await listening()
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const row = (internal: boolean) => ({
    tenant_id: tenantId,
    id: newId(ctx.now),
    event_id: newId(ctx.now),
    event: 'comment.added',
    internal,
    channel: 'webhook' as const,
    endpoint_id: webhook.id,
    address: 'https://hooks.example/',
    locale: 'en' as const,
    subject: 'comment.added',
    body_text: '{}',
    state: 'queued' as const,
    created_at: ctx.now,
  })
  const written = async (internal: boolean) => {
    const inserted = t.db.write(ctx, ({ q }) => q.insertInto('deliveries').values(row(internal)).executeTakeFirst())
    return (await inserted).numInsertedOrUpdatedRows
  }
  assert.deepEqual([await written(true), await written(false)], [0n, 1n])
  await t.as(admin).ask('DELETE', `/api/webhooks/${webhook.id}`)
  assert.equal(await written(false), 0n)
})

test('NTF-31 an endpoint that goes between the question who listens and the row for it stops nobody’s change', async () => {
  const { customer, manager, admin, webhook } = await listening({ includeInternal: true })
  const other = await addWebhook(t, admin, { name: 'Other' })
  const about = { event: 'ticket.updated', orgId: customer.ctx.orgId, ticketId: null, address: 'https://hooks.example' }
  const said = { channel: 'webhook', subject: 'ticket.updated', text: '{}', state: 'queued' } as const
  const rowFor = (endpointId: string, internal: boolean): NewDelivery => {
    const [id, eventId] = [newId(t.clock.now()), newId(t.clock.now())]
    return { ...about, ...said, id, eventId, internal, endpointId }
  }
  const between = async ({ ctx }: TestUser, internal: boolean, act: () => Promise<{ statusCode: number }>) => {
    const [asked, acted] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const change = t.db.write({ ...ctx, now: t.clock.now() }, async (tx) => {
      const listeners = await listenersTo(tx, about.event, internal)
      asked.resolve()
      await acted.promise
      const rows = listeners.map(({ id }) => rowFor(id, internal))
      await outbox.add(tx, rows)
      return rows.length
    })
    await asked.promise
    assert.equal((await act()).statusCode, 200)
    acted.resolve()
    return change
  }
  const deafen = () => t.as(admin).patch(`/api/webhooks/${webhook.id}`, { version: 1, includeInternal: false })
  assert.equal(await between(manager, true, deafen), 1)
  const remove = () => t.as(admin).ask('DELETE', `/api/webhooks/${webhook.id}`)
  assert.equal(await between(customer, false, remove), 2)
  assert.deepEqual([await countFor(admin, webhook.id), await countFor(admin, other.id)], [0, 1])
})

test('NTF-31 once per event and endpoint, whoever writes it', async () => {
  const { tenantId, customer, webhook, told } = await listening()
  await t.make.ticket(customer)
  const [first] = await told()
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const again = t.db.write(ctx, async ({ q }) => {
    const copied = await q
      .selectFrom('deliveries')
      .where('endpoint_id', '=', webhook.id)
      .selectAll()
      .executeTakeFirstOrThrow()
    await q
      .insertInto('deliveries')
      .values({ ...copied, id: newId(ctx.now) })
      .execute()
  })
  await assert.rejects(again, { constraint: 'deliveries_once_to_endpoint' }, first?.event)
})

test('ISO-2 a customer, whose change is told, sees no endpoint and none of its secrets', async () => {
  const { customer, webhook, told } = await listening()
  await t.make.ticket(customer)
  assert.equal((await told()).length, 1)
  const seen = await t.db.read(customer.ctx, ({ q }) => q.selectFrom('webhook_endpoints').selectAll().execute())
  assert.deepEqual(seen, [])
  const changing = t.db.write(customer.ctx, ({ q }) =>
    q.updateTable('webhook_endpoints').where('id', '=', webhook.id).set({ url: 'https://evil.example/' }).execute(),
  )
  assert.equal((await changing)[0]?.numUpdatedRows, 0n)
  const [listener] = await t.db.read(customer.ctx, (tx) => listenersTo(tx, 'ticket.created', false))
  assert.deepEqual(listener, { id: webhook.id, origin: 'https://hooks.example', includeInternal: false })
})

test('NTF-31 what is rolled back is told to nobody', async () => {
  const { tenantId, customer, told } = await listening()
  const { id, orgId } = await t.make.ticket(customer)
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const entity = { type: 'ticket', id, orgId }
  const failing = t.db.write(ctx, async (tx) => {
    await tx.record({ name: 'ticket.updated', entity, internal: false, details: {} })
    throw new Error('after all not')
  })
  await assert.rejects(failing, /after all not/)
  assert.equal((await told()).length, 1)
})
