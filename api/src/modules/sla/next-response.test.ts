import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SlaRecord } from '@atum-desk/contract/sla-explanation'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { edit, rules, targets } from './testing/policies.ts'
import { expectClock, hour, later, milestones, running, sweep, words } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const now = () => later(t, { seconds: 0 })

/** A ticket in progress that was answered once, with half an hour for each further message. */
async function answered() {
  const desk = await t.make.helpdesk()
  const policies = await rules(t, desk.tenantId)
  await policies.add('Answers', { position: 1, targets: targets(60, 480, { nextResponseMinutes: 30 }) })
  const ticket = await running(t, async () => desk)
  await ticket.to('IN_PROGRESS')
  t.clock.advance({ minutes: 1 })
  await ticket.say(ticket.agent, 'We are on it.')
  t.clock.advance({ minutes: 1 })
  const nextResponse = async () => expectClock((await ticket.sla()).nextResponse)
  const cycles = async (): Promise<SlaRecord[]> => {
    const answer = await t.as(ticket.agent).get(`/api/internal/tickets/${ticket.id}/sla/history`)
    return answer.json<{ items: SlaRecord[] }>().items.filter(({ kind }) => kind === 'next_response')
  }
  const told = async (record: SlaRecord) => record.events.map(({ type, cause }) => `${type} ${cause}`)
  return { ...ticket, policies, nextResponse, cycles, told }
}

test('SLA-11 each message that awaits an answer starts a clock; the first public words of staff end it', async () => {
  const { customer, agent, say, sla, nextResponse, cycles } = await answered()
  assert.equal((await sla()).nextResponse, null)
  await say(customer, 'And the other one?')
  const first = await nextResponse()
  assert.deepEqual([first.state, first.targetSeconds, first.dueAt], ['running', 1800, later(t, { minutes: 30 })])
  t.clock.advance({ minutes: 10 })
  await say(customer, 'Hello?')
  assert.equal((await nextResponse()).elapsedSeconds, 600, 'one cycle at a time')
  await say(agent, 'Yes.')
  assert.deepEqual([(await nextResponse()).state, (await nextResponse()).metAt], ['met', now()])
  t.clock.advance({ minutes: 5 })
  await say(agent, 'Still there.')
  await say(customer, 'Thanks. One more thing.')
  assert.deepEqual((await nextResponse()).startedAt, now())
  assert.deepEqual(
    (await cycles()).map(({ cycle, clock }) => [cycle, clock.state]),
    [
      [1, 'met'],
      [2, 'running'],
    ],
  )
})

test('SLA-11 before the first answer the first response is the clock; a note is no answer', async () => {
  const desk = await t.make.helpdesk()
  const { add } = await rules(t, desk.tenantId)
  await add('Answers', { position: 1, targets: targets(60, 480, { nextResponseMinutes: 30 }) })
  const { customer, agent, id, say, sla, post } = await running(t, async () => desk)
  await say(customer, 'Hello?')
  assert.equal((await sla()).nextResponse, null)
  await say(agent, 'Yes?')
  await say(customer, 'It burns.')
  await post(agent, `/internal/tickets/${id}/comments`, { body: 'Strange.' })
  assert.equal((await sla()).nextResponse?.state, 'running')
})

test('SLA-11 a policy that promises no next response has none', async () => {
  const { customer, agent, say, sla } = await running(t)
  await say(agent, 'We are on it.')
  await say(customer, 'Good.')
  assert.equal((await sla()).nextResponse, null)
})

test('SLA-11 an answer to a request for information starts one that runs, in the transaction that resumes the others', async () => {
  const { customer, to, say, sla, nextResponse, cycles, told } = await answered()
  await to('WAITING_CUSTOMER', { comment: 'Which model?' })
  t.clock.advance({ hours: 3 })
  await say(customer, 'The blue one.')
  const { state, elapsedSeconds, startedAt } = await nextResponse()
  assert.deepEqual([state, elapsedSeconds, startedAt], ['running', 0, now()])
  assert.equal((await sla()).resolution?.state, 'running')
  t.clock.advance({ minutes: 10 })
  await to('WAITING_CUSTOMER')
  assert.deepEqual([(await nextResponse()).state, (await nextResponse()).remainingSeconds], ['paused', 1200])
  t.clock.advance({ hours: 3 })
  await say(customer, 'Are you there?')
  assert.deepEqual([(await nextResponse()).state, (await nextResponse()).remainingSeconds], ['running', 1200])
  const [only, ...more] = await cycles()
  assert.ok(only)
  assert.equal(more.length, 0)
  assert.deepEqual(await told(only), [
    'start comment.added',
    'pause ticket.info_requested',
    'resume ticket.customer_replied',
  ])
})

test('SLA-11 a solution ends it; words on a solution begin none, and what reopens the ticket begins one', async () => {
  const { customer, agent, to, say, sla, nextResponse, post, id, cycles } = await answered()
  await say(customer, 'Hello?')
  t.clock.advance({ minutes: 5 })
  await to('RESOLVED', words)
  assert.equal((await nextResponse()).state, 'met')
  t.clock.advance({ minutes: 5 })
  await say(customer, 'It is not.') // which reopens it, by the helpdesk’s settings
  assert.deepEqual([(await nextResponse()).state, (await nextResponse()).startedAt], ['running', now()])
  await say(agent, 'Now it is.')
  await to('RESOLVED', words)
  t.clock.advance({ minutes: 1 })
  await post(customer, `/tickets/${id}/solution/refuse`, { reason: 'It still burns.' })
  assert.equal((await sla()).nextResponse?.startedAt, now())
  assert.equal((await cycles()).length, 3)
  await to('RESOLVED', words)
  await post(customer, `/tickets/${id}/solution/accept`, { reason: 'Thanks.' })
  assert.deepEqual([(await cycles()).length, (await nextResponse()).state], [3, 'met'])
})

test('SLA-11 SLA-6 it warns and breaches at its true instants, told once each', async () => {
  const { customer, agent, id, say, nextResponse } = await answered()
  await say(customer, 'Hello?')
  const asked = t.clock.now()
  t.clock.advance({ hours: 2 })
  await Promise.all([sweep(t, agent), sweep(t, agent)])
  await sweep(t, agent)
  assert.deepEqual(await milestones(t, agent, id), [
    `sla.warned next_response ${asked.add({ minutes: 22, seconds: 30 })}`,
    `sla.breached next_response ${asked.add({ minutes: 30 })}`,
  ])
  assert.equal((await nextResponse()).state, 'breached')
  const late = async (user: TestUser) =>
    (await t.as(user).get('/api/tickets?breached=true')).json<{ items: { id: string }[] }>().items.map((one) => one.id)
  assert.deepEqual(await late(agent), [id])
  await say(agent, 'Sorry.')
  const { state, breachedAt, elapsedSeconds } = await nextResponse()
  assert.deepEqual([state, breachedAt, elapsedSeconds], ['met', later(t, { minutes: -90 }), 2 * hour])
})

test('SLA-11 SLA-3 another priority re-targets it; under a policy that promises none it is cancelled', async () => {
  const { customer, agent, id, say, nextResponse, policies } = await answered()
  await policies.add('Critical', {
    position: 1,
    priorities: ['P1'],
    targets: targets(5, 10, { nextResponseMinutes: 20 }),
  })
  await policies.add('Low', { position: 1, priorities: ['P4'] })
  await say(customer, 'Hello?')
  t.clock.advance({ minutes: 10 })
  await edit(t, agent, id, { priority: 'P1' })
  assert.deepEqual([(await nextResponse()).targetSeconds, (await nextResponse()).remainingSeconds], [1200, 600])
  await edit(t, agent, id, { priority: 'P4' })
  assert.equal((await nextResponse()).state, 'cancelled')
  await edit(t, agent, id, { priority: 'P1' })
  assert.equal((await nextResponse()).state, 'cancelled', 'until the next message')
  await say(customer, 'Hello?')
  assert.deepEqual([(await nextResponse()).state, (await nextResponse()).targetSeconds], ['running', 1200])
})
