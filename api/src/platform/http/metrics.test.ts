import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

test('Prometheus on this box learns of the process, the requests and the connections', async () => {
  const { manager } = await t.make.helpdesk()
  for (let i = 0; i < 3; i++) await t.as(manager).get(`/api/orgs/${newId(t.clock.now())}`)
  await t.app.inject(`/nowhere/${newId(t.clock.now())}`)

  const answer = await t.app.inject('/metrics')

  assert.equal(answer.statusCode, 200)
  assert.match(String(answer.headers['content-type']), /^text\/plain; version=0\.0\.4/)
  const requests = 'http_request_duration_seconds_count'
  assert.ok(answer.body.includes(`${requests}{method="GET",route="/api/orgs/:id",status="404"} 3\n`))
  assert.ok(answer.body.includes(`${requests}{method="GET",route="none",status="404"} 1\n`))
  assert.match(answer.body, /^process_cpu_seconds_total /m)
  assert.match(answer.body, /^database_connections\{state="idle"\} [1-9]/m)
  assert.match(answer.body, /^database_connections\{state="waiting"\} 0/m)
})

test('NTF-6 Prometheus learns what waits on the whole box, of every helpdesk, and for how long', async () => {
  const [one, another] = [await t.make.helpdesk(), await t.make.helpdesk()]
  for (const { customer } of [one, another]) await t.make.ticket(customer)
  t.clock.advance({ seconds: 90 })
  const { body } = await t.app.inject('/metrics')
  const told = (name: string) => Number(new RegExp(`^${name.replace(/[{}]/g, '\\$&')} (\\S+)$`, 'm').exec(body)?.[1])
  assert.ok(told('deliveries{channel="email",state="held"}') >= 2, body)
  assert.equal(told('deliveries_overdue_seconds{channel="email",state="held"}'), 0)
  assert.equal(told('live_clients'), 0)
  assert.equal(told('sla_sweep_lag_seconds'), 0)
  assert.ok(
    told('queue_jobs{task="assignment.give-out",state="waiting"}') >= 0 || /^# TYPE queue_jobs gauge$/m.test(body),
  )
})

test('SLA-6 NTF-6 Prometheus learns that nobody tells of the promises that are due', async () => {
  const { customer, manager } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  const { body } = await t.app.inject('/metrics')
  // The clock of these tests stands in the past: what it promises is long due for the database.
  assert.match(body, /^sla_sweep_lag_seconds [1-9]/m)
})

test('nobody else does: neither from elsewhere nor through the proxy', async () => {
  const direct = await t.app.inject({ url: '/metrics', remoteAddress: '::ffff:127.0.0.1' })
  assert.equal(direct.statusCode, 200)
  const others = [
    { remoteAddress: '192.0.2.7' },
    { remoteAddress: '::ffff:192.0.2.7' },
    { headers: { 'x-forwarded-for': '127.0.0.1' } },
    { headers: { forwarded: 'for=127.0.0.1' } },
    { headers: { 'x-real-ip': '127.0.0.1' } },
  ]
  const nowhere = await t.app.inject('/nowhere')
  for (const other of others) {
    const answer = await t.app.inject({ url: '/metrics', ...other })
    assert.equal(answer.statusCode, 404)
    const unlike = { requestId: '', instance: '' }
    assert.deepEqual({ ...answer.json<Problem>(), ...unlike }, { ...nowhere.json<Problem>(), ...unlike })
  }
})
