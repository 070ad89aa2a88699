import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Ticket } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../testing/app.ts'
import { hour, milestones, running, sweep } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('SLA-7 a paused clock has no deadline and cannot breach', async () => {
  const { agent, to, resolution, id } = await running(t)
  await to('WAITING_CUSTOMER')
  t.clock.advance({ hours: 24 * 30 })
  await sweep(t, agent)
  const { state, breachedAt, dueAt } = await resolution()
  assert.deepEqual([state, breachedAt, dueAt], ['paused', null, null])
  assert.deepEqual(await milestones(t, agent, id), [])
})

test('SLA-6 a breach is at its deadline, told once, however late the sweep comes', async () => {
  const { agent, id, firstResponse } = await running(t)
  const accepted = t.clock.now()
  t.clock.advance({ hours: 72 })
  await Promise.all([sweep(t, agent), sweep(t, agent)])
  await sweep(t, agent)
  assert.deepEqual(await milestones(t, agent, id), [
    `sla.warned first_response ${accepted.add({ minutes: 45 })}`,
    `sla.breached first_response ${accepted.add({ minutes: 60 })}`,
    `sla.warned resolution ${accepted.add({ hours: 6 })}`,
    `sla.breached resolution ${accepted.add({ hours: 8 })}`,
  ])
  const { state, breachedAt, remainingSeconds } = await firstResponse()
  assert.deepEqual([state, remainingSeconds], ['breached', -71 * hour])
  assert.equal(breachedAt, accepted.add({ hours: 1 }).toString({ fractionalSecondDigits: 3 }))
})

test('SLA-6 a ticket whose clocks cannot be read keeps no other from being told', async () => {
  const damaged = await running(t)
  t.clock.advance({ seconds: 1 }) // so that it is the first to be looked at
  const sound = await running(t, async () => damaged)
  const { agent } = damaged
  await t.db.write(agent.ctx, async ({ q }) => {
    const clocks = q.selectFrom('sla_clocks').where('ticket_id', '=', damaged.id)
    for (const { id: clock_id, ...key } of await clocks.select(['id', 'tenant_id', 'org_id', 'ticket_id']).execute()) {
      const impossible = { seq: 2, type: 'resume', cause: 'a bad hand', at: t.clock.now() }
      await q
        .insertInto('sla_clock_events')
        .values({ ...key, clock_id, ...impossible })
        .execute()
    }
  })
  t.clock.advance({ hours: 72 })
  await assert.rejects(sweep(t, agent), AggregateError)
  assert.equal((await milestones(t, agent, sound.id)).length, 4)
})

test('SLA-6 a breach is told only once no reply that was in time can still come', async () => {
  const { agent, id } = await running(t)
  t.clock.advance({ minutes: 60, seconds: 10 })
  await sweep(t, agent)
  assert.deepEqual((await milestones(t, agent, id)).length, 1, 'the warning')
  t.clock.advance({ seconds: 10 })
  await sweep(t, agent)
  assert.deepEqual((await milestones(t, agent, id)).length, 2)
})

test('SLA-6 what the list calls breached is past its deadline now, before any sweep', async () => {
  const { agent, id, to } = await running(t)
  const breached = async (wanted: boolean) => {
    const { items } = (await t.as(agent).get(`/api/tickets?breached=${wanted}`)).json<Page<Ticket>>()
    return items.map((ticket) => ticket.id)
  }
  assert.deepEqual([await breached(true), await breached(false)], [[], [id]])
  t.clock.advance({ minutes: 61 })
  assert.deepEqual([await breached(true), await breached(false)], [[id], []])
  await to('WAITING_CUSTOMER')
  assert.deepEqual(await breached(true), [], 'paused is not late')
})
