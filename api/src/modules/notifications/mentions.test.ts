import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestApp, testApp } from '../../testing/app.ts'
import { deliveriesIn } from '../../testing/deliveries.ts'
import type { TestUser } from '../../testing/factories.ts'
import { notificationsIn } from '../../testing/notifications.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function desk() {
  const helpdesk = await t.make.helpdesk()
  const ticket = await t.make.ticket(helpdesk.customer)
  const colleague = await t.make.user(helpdesk.tenantId, 'agent')
  const write = async (body: string, internal = true, by: TestUser = helpdesk.agent) => {
    const answer = await t.as(by).post(`/api/internal/tickets/${ticket.id}/comments`, { body, internal })
    assert.equal(answer.statusCode, 201, answer.body)
  }
  /** Of what was written: who was told here, whether he was called, and who by e-mail. */
  const told = async () => {
    const here = (await notificationsIn(t, helpdesk.tenantId)).filter(({ event }) => event === 'comment.added')
    const mails = (await deliveriesIn(t, helpdesk.tenantId)).filter(({ event }) => event === 'comment.added')
    return { here: here.map(({ to, mentioned }) => [to, mentioned]), mails: mails.map(({ to }) => to) }
  }
  return { ...helpdesk, ticket, colleague, write, told }
}

test('NTF-11 a colleague who is called in a note is told of it, though he has nothing to do with the ticket', async () => {
  const { colleague, manager, write, told } = await desk()
  await write('Nobody is called.')
  assert.deepEqual((await told()).mails, [manager.id])
  await write(`What do you think, @${colleague.email}?`)
  const { here, mails } = await told()
  assert.deepEqual(
    new Map(here.slice(1) as Array<[string, boolean]>),
    new Map([
      [manager.id, false],
      [colleague.id, true],
    ]),
  )
  assert.deepEqual(new Set(mails.slice(1)), new Set([manager.id, colleague.id]))
})

test('NTF-11 NTF-3 in a public comment nobody is called, and in none a customer', async () => {
  const { customer, colleague, manager, write, told } = await desk()
  await write(`@${colleague.email} and @${customer.email}`, false, manager)
  assert.deepEqual((await told()).mails, [customer.id])
  await write(`@${customer.email}, @${customer.email.split('@')[0]}`)
  const { here } = await told()
  assert.equal(here.filter(([to]) => to === customer.id).length, 1)
  assert.ok(here.every(([, mentioned]) => mentioned === false))
})

test('NTF-11 who calls himself is not told, nor one who is not active or may not read tickets', async () => {
  const { tenantId, agent, manager, write, told } = await desk()
  const away = await t.make.user(tenantId, 'agent', { active: false })
  await write(`@${agent.email} @${away.email}`)
  assert.deepEqual((await told()).mails, [manager.id])
})

test('NTF-7 NTF-11 a helpdesk may have those who are called told here alone', async () => {
  const { tenantId, colleague, manager, write, told } = await desk()
  const admin = await t.make.user(tenantId, 'admin')
  const changes = [{ event: 'note.added', audience: 'mentioned', email: false }]
  await t.as(admin).patch('/api/notification-rules', { changes })
  await write(`@${colleague.email}`, true, manager)
  const { here, mails } = await told()
  assert.ok(here.some(([to, mentioned]) => to === colleague.id && mentioned))
  assert.ok(!mails.includes(colleague.id))
})
