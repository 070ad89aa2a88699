import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import pg from 'pg'
import { buildDeps, type Deps } from '../../deps.ts'
import { systemContext } from '../../platform/access/context.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { milestones, words } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const plain = 14

/** Ten working hours to solve, one to answer, on weekdays from 09:00 to 17:00 in UTC. It is Friday, shortly after 08:00. */
async function desk() {
  const own = await t.make.helpdesk()
  const admin = t.as(await t.make.user(own.tenantId, 'admin'))
  const shifts = [1, 2, 3, 4, 5].map((day) => ({ day, start: '09:00', end: '17:00' }))
  const calendar = (await admin.post('/api/calendars', { name: 'Office', timeZone: 'UTC', shifts })).json()
  const [policy] = (await admin.get('/api/sla')).json<Page<SlaPolicy>>().items
  assert.ok(policy)
  const targets = { ...policy.targets, P2: { firstResponseMinutes: 60, resolutionMinutes: 600 } }
  const changed = { version: policy.version, calendarId: calendar.id, targets }
  assert.equal((await admin.patch(`/api/sla/${policy.id}`, changed)).statusCode, 200)
  const post = async (path: string, body: object) => {
    const answer = await t.as(path.includes('accept') ? own.manager : own.agent).post(`/api${path}`, body)
    assert.ok(answer.statusCode < 300, answer.body)
  }
  async function ticket(...statuses: readonly string[]): Promise<string> {
    const { id } = await t.make.ticket(own.customer, { priority: 'P2' })
    await post(`/internal/tickets/${id}/accept`, {})
    if (statuses.length > 0) await post(`/internal/tickets/${id}/assign`, { assigneeId: own.agent.id })
    for (const to of statuses) await post(`/internal/tickets/${id}/status`, { to, ...(to === 'RESOLVED' ? words : {}) })
    return id
  }
  return { ...own, post, ticket }
}

/** One round of a worker of that tenant. */
async function round({ sweeps }: Deps, tenantId: string): Promise<void> {
  const sweep = sweeps.find(({ name }) => name === 'sla.tell-milestones')
  await sweep?.run(systemContext({ tenantId, requestId: 'test', now: t.clock.now() }))
}

/** A worker that dies once it has told of some, but not of all: its connections break, and it gets no new ones. */
async function dieInTheMiddle(tenantId: string, told: () => Promise<number>): Promise<void> {
  const doomed = buildDeps(t.config, { clock: t.clock })
  const death = new pg.Client({ connectionString: t.database.urlAs('atum_app'), application_name: 'death' })
  await death.connect()
  const dying = assert.rejects(round(doomed, tenantId))
  while ((await told()) === 0);
  const closed = doomed.close()
  await death.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = current_user and application_name <> 'death'`)
  await Promise.all([dying, closed])
  await death.end()
}

test('SLA-6 a worker that was away for three days tells each warning and breach once, at its true instant', async () => {
  const { tenantId, agent, post, ticket } = await desk()
  const plainIds: string[] = []
  for (let n = 0; n < plain; n++) plainIds.push(await ticket())
  const paused = await ticket('WAITING_CUSTOMER')
  const [met, answered] = [await ticket('IN_PROGRESS'), await ticket()]
  t.clock.advance({ minutes: 85 }) // half past nine, well before the first warning
  await post(`/internal/tickets/${met}/status`, { to: 'RESOLVED', ...words })
  await post(`/tickets/${answered}/comments`, { body: 'We are on it.' })

  t.clock.advance({ hours: 3 * 24 + 3 }) // Monday, half past twelve
  const told = () =>
    t.db.read({ ...agent.ctx, now: t.clock.now() }, async ({ q }) => {
      const rows = await q.selectFrom('sla_milestones').select('kind').execute()
      return rows.length
    })
  await dieInTheMiddle(tenantId, told)
  const early = await told()
  assert.ok(early > 0 && early < 4 * plain + 2, `it was killed in the middle: ${early}`)

  const other = buildDeps(t.config, { clock: t.clock })
  await Promise.all([round(t.deps, tenantId), round(other, tenantId)])
  await round(other, tenantId)
  await other.close()

  const resolution = ['sla.warned resolution 2026-11-20T16:30:00Z', 'sla.breached resolution 2026-11-23T11:00:00Z']
  const all = ['sla.warned first_response 2026-11-20T09:45:00Z', 'sla.breached first_response 2026-11-20T10:00:00Z']
  for (const id of plainIds) assert.deepEqual(await milestones(t, agent, id), [...all, ...resolution])
  assert.deepEqual(await milestones(t, agent, answered), resolution)
  for (const id of [paused, met]) assert.deepEqual(await milestones(t, agent, id), [])
  assert.equal(await told(), 4 * plain + 2)
})
