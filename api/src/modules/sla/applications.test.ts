import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { SlaApplication, SlaApplicationPreview } from '@atum-desk/contract/sla-applications'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import type { Ticket } from '@atum-desk/contract/tickets'
import { systemContext } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { drainJobs } from '../../testing/jobs.ts'
import { applicationTasks } from './applications.jobs.ts'
import { hour } from './testing/running.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** Accepted P2 tickets of one customer, oldest first: an hour to answer, eight to solve, day and night. */
async function desk(tickets = 3) {
  const own = await t.make.helpdesk()
  const admin = await t.make.user(own.tenantId, 'admin')
  const ids: string[] = []
  for (let n = 0; n < tickets; n++) {
    const { id } = await t.make.ticket(own.customer, { priority: 'P2' })
    assert.equal((await t.as(own.manager).post(`/api/internal/tickets/${id}/accept`, {})).statusCode, 200)
    ids.push(id)
  }
  const ask = async <T>(path: string, body: object = {}) => (await t.as(admin).post(`/api/sla${path}`, body)).json<T>()
  const sla = async (id: string) => (await t.as(own.agent).get(`/api/tickets/${id}`)).json<Ticket>().sla
  return {
    ...own,
    admin,
    ids,
    sla,
    preview: (body = {}) => ask<SlaApplicationPreview>('/applications/preview', body),
    start: (fingerprint: string) => t.as(admin).post('/api/sla/applications', { fingerprint }),
    get: async (id: string) => (await t.as(admin).get(`/api/sla/applications/${id}`)).json<SlaApplication>(),
    promise: (resolutionMinutes: number) => promise(admin, resolutionMinutes),
  }
}

/** Another promise for P2, in a new version of the standard policy. */
async function promise(admin: TestUser, resolutionMinutes: number): Promise<void> {
  const [policy] = (await t.as(admin).get('/api/sla')).json<Page<SlaPolicy>>().items
  assert.ok(policy)
  const targets = { ...policy.targets, P2: { firstResponseMinutes: 60, resolutionMinutes } }
  const answer = await t.as(admin).patch(`/api/sla/${policy.id}`, { version: policy.version, targets })
  assert.equal(answer.statusCode, 200, answer.body)
}

test('SLA-14 a preview tells which clocks would change, from what to what, and writes nothing', async () => {
  const { ids, preview, promise: change, sla } = await desk()
  t.clock.advance({ hours: 2 })
  const before = await sla(ids[0] ?? '')
  const none = await preview()
  assert.deepEqual([none.counts.tickets, none.counts.changed, none.items], [3, 0, []])
  await change(90)
  const { counts, items, fingerprint } = await preview({ limit: 2 })
  assert.notEqual(fingerprint, none.fingerprint)
  const expected = { tickets: 3, changed: 3, unchanged: 0, started: 0, restored: 0, cancelled: 0 }
  assert.deepEqual(counts, { ...expected, retargeted: 6, breachedAtOnce: 3 })
  assert.deepEqual(
    items.map(({ ticket, clock }) => `${ids.indexOf(ticket.id)} ${clock}`),
    ['0 first_response', '0 resolution', '1 first_response', '1 resolution'],
  )
  const [, change2] = items
  assert.deepEqual([change2?.change, change2?.breachesAtOnce], ['retargeted', true])
  assert.deepEqual(
    [change2?.from, change2?.to].map((one) => [
      one?.policy.version,
      one?.targetSeconds,
      Math.floor((one?.elapsedSeconds ?? 0) / 60),
    ]),
    [
      [1, 8 * hour, 120],
      [2, 1.5 * hour, 120],
    ],
  )
  assert.equal(change2?.from?.dueAt, before.resolution?.dueAt)
  assert.deepEqual(await sla(ids[0] ?? ''), before)
})

test('SLA-14 the pages of a preview follow each other, each with the same counts', async () => {
  const { ids, preview, promise: change } = await desk()
  await change(90)
  const seen: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await preview({ limit: 1, ...(cursor ? { cursor } : {}) })
    assert.equal(page.counts.changed, 3)
    seen.push(...new Set(page.items.map(({ ticket }) => ticket.id)))
    cursor = page.nextCursor
  } while (cursor)
  assert.deepEqual(seen, ids)
})

test('SLA-14 what was previewed is what is done: the clocks, their record, the timeline, the audit', async () => {
  const { admin, agent, ids, preview, promise: change, start, get, sla } = await desk()
  t.clock.advance({ hours: 1 })
  const [first = '', second = '', third = ''] = ids
  await t.as(agent).post(`/api/internal/tickets/${second}/assign`, { assigneeId: agent.id })
  await t.as(agent).post(`/api/internal/tickets/${second}/status`, { to: 'WAITING_CUSTOMER' })
  await change(240)
  const { fingerprint, items, counts } = await preview()
  const answer = await start(fingerprint)
  assert.equal(answer.statusCode, 201, answer.body)
  const waiting = answer.json<SlaApplication>()
  assert.deepEqual([waiting.state, waiting.counts.total, waiting.createdBy.id], ['waiting', 3, admin.id])
  assert.equal(answer.headers.location, `/api/sla/applications/${waiting.id}`)
  await drainJobs(t)
  const done = await get(waiting.id)
  assert.deepEqual([done.state, done.counts.processed, done.counts.changed], ['done', 3, counts.changed])
  assert.equal(done.counts.clocksChanged, counts.retargeted)
  for (const { ticket, clock, to } of items) {
    const now = await sla(ticket.id)
    const is = clock === 'first_response' ? now.firstResponse : now.resolution
    assert.deepEqual([is?.targetSeconds, is?.dueAt, is?.state], [to?.targetSeconds, to?.dueAt, to?.state])
  }
  assert.equal((await sla(second)).resolution?.state, 'paused')
  const { resolution } = (await t.as(agent).get(`/api/internal/tickets/${first}/sla/explain`)).json()
  assert.equal(resolution.history.length, 2)
  const { items: told } = (await t.as(agent).get(`/api/tickets/${third}/timeline`)).json()
  const names = told.map((one: { event?: { name: string; actor: { id: string } } }) => one.event?.name)
  assert.equal(names.filter((name: string) => name === 'sla.retargeted').length, 2)
  const audit = (await t.as(admin).get(`/api/audit?entityId=${waiting.id}`)).json()
  assert.deepEqual(audit.items.length, 2)
  assert.equal((await preview()).counts.changed, 0, 'nothing is left to do')
})

test('SLA-14 once the policies are others, the preview is stale: refused before, stopped in between', async () => {
  const { preview, promise: change, start, get } = await desk()
  await change(240)
  const { fingerprint } = await preview()
  await change(300)
  assert.equal((await start(fingerprint)).json<Problem>().code, 'version-conflict')
  const { id } = (await start((await preview()).fingerprint)).json<SlaApplication>()
  await change(360)
  await drainJobs(t)
  const stopped = await get(id)
  assert.deepEqual([stopped.state, stopped.counts.processed], ['stopped', 0])
})

test('SLA-14 one at a time; it can be cancelled, once', async () => {
  const { admin, preview, promise: change, start, get } = await desk()
  await change(240)
  const { fingerprint } = await preview()
  const answers = await Promise.all([start(fingerprint), start(fingerprint), start(fingerprint)])
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [201, 409, 409])
  const id = answers.find(({ statusCode }) => statusCode === 201)?.json<SlaApplication>().id ?? ''
  const cancel = () => t.as(admin).post(`/api/sla/applications/${id}/cancel`, {})
  assert.equal((await cancel()).json<SlaApplication>().state, 'cancelled')
  assert.equal((await cancel()).statusCode, 200)
  await drainJobs(t)
  assert.deepEqual([(await get(id)).counts.processed, (await preview()).counts.changed], [0, 3])
  const { items } = (await t.as(admin).get('/api/sla/applications')).json<Page<SlaApplication>>()
  assert.deepEqual(
    items.map((one) => one.id),
    [id],
  )
})

test('SLA-14 two workers at once, one of them broken off in between, change each clock once', async () => {
  const { agent, tenantId, ids, preview, promise: change, start, get } = await desk(8)
  await change(240)
  const { id } = (await start((await preview()).fingerprint)).json<SlaApplication>()
  const task = t.deps.tasks.find(({ kind }) => kind.task === 'sla.apply')
  const work = (signal: AbortSignal) =>
    task?.run(systemContext({ tenantId, requestId: 'test', now: t.clock.now() }), { applicationId: id }, signal)
  const breaking = new AbortController()
  const first = assert.rejects(Promise.resolve(work(breaking.signal)))
  while ((await get(id)).counts.processed < 2);
  breaking.abort()
  await first
  const { state, counts } = await get(id)
  assert.deepEqual([state, counts.processed >= 2 && counts.processed < 8], ['running', true])
  const going = new AbortController().signal
  await Promise.all([work(going), work(going)])
  assert.deepEqual((await get(id)).counts, { ...counts, processed: 8, changed: 8, clocksChanged: 16 })
  const records = await t.db.read(agent.ctx, ({ q }) =>
    q
      .selectFrom('sla_clock_events')
      .where('ticket_id', 'in', ids)
      .where('type', '=', 'retarget')
      .select('cause')
      .execute(),
  )
  assert.deepEqual([records.length, new Set(records.map(({ cause }) => cause))], [16, new Set(['sla.applied'])])
})

test('SLA-14 a ticket whose record cannot be read is left as it is, and keeps no other from its turn', async () => {
  const { agent, ids, preview, promise: change, start, get, sla } = await desk()
  await change(240)
  const { id } = (await start((await preview()).fingerprint)).json<SlaApplication>()
  await t.db.write(agent.ctx, async ({ q }) => {
    const clocks = q.selectFrom('sla_clocks').where('ticket_id', '=', ids[1] ?? '')
    for (const { id: clock_id, ...key } of await clocks.select(['id', 'tenant_id', 'org_id', 'ticket_id']).execute()) {
      const impossible = { seq: 2, type: 'resume', cause: 'a bad hand', at: t.clock.now() }
      await q
        .insertInto('sla_clock_events')
        .values({ ...key, clock_id, ...impossible })
        .execute()
    }
  })
  await drainJobs(t)
  const { state, counts } = await get(id)
  assert.deepEqual([state, counts.processed, counts.changed, counts.failed], ['done', 3, 2, 1])
  assert.equal((await sla(ids[2] ?? '')).resolution?.targetSeconds, 4 * hour)
})

test('SLA-14 while the database is away no ticket is passed over: the job comes again', async () => {
  const { agent, preview, promise: change, start, get } = await desk(2)
  await change(240)
  const { id } = (await start((await preview()).fingerprint)).json<SlaApplication>()
  let writes = 0
  const db: TenantDb = {
    ...t.db,
    async write(ctx, fn) {
      writes += 1 // the first finds the ticket, the second re-targets it
      if (writes === 2) throw new AppError('unavailable', { detail: 'The database does not answer.' })
      return t.db.write(ctx, fn)
    },
  }
  const [task] = applicationTasks({ db, clock: t.clock })
  const ctx = systemContext({ tenantId: agent.ctx.tenantId, requestId: 'job', now: t.clock.now() })
  const run = async () => task?.run(ctx, { applicationId: id }, new AbortController().signal)
  await assert.rejects(run(), { code: 'unavailable' })
  assert.deepEqual([(await get(id)).state, (await get(id)).counts.processed], ['running', 0])
  await run()
  const { processed, changed, failed } = (await get(id)).counts
  assert.deepEqual([processed, changed, failed], [2, 2, 0])
})

test('SLA-14 tickets that are accepted meanwhile are among the total: never more are done than there are', async () => {
  const { customer, manager, preview, promise: change, start, get } = await desk(2)
  await change(240)
  const { id } = (await start((await preview()).fingerprint)).json<SlaApplication>()
  assert.equal((await get(id)).counts.total, 2)
  const { id: later } = await t.make.ticket(customer)
  await t.as(manager).post(`/api/internal/tickets/${later}/accept`, {})
  await drainJobs(t)
  const { state, counts } = await get(id)
  assert.deepEqual([state, counts.processed, counts.total], ['done', 3, 3])
})

test('SLA-14 where nothing is promised any more clocks go, and come back with the next promise', async () => {
  const { admin, ids, preview, start, sla } = await desk(1)
  const [policy] = (await t.as(admin).get('/api/sla')).json<Page<SlaPolicy>>().items
  assert.ok(policy)
  t.clock.advance({ minutes: 30 })
  await t.as(admin).ask('DELETE', `/api/sla/${policy.id}`)
  const gone = await preview()
  assert.deepEqual([gone.counts.cancelled, gone.items[0]?.to?.state], [2, 'cancelled'])
  await start(gone.fingerprint)
  await drainJobs(t)
  assert.equal((await sla(ids[0] ?? '')).resolution?.state, 'cancelled')
  const { name, orgId, calendarId, targets } = policy
  await t.as(admin).post('/api/sla', { name: `${name} again`, orgId, calendarId, targets })
  const back = await preview()
  assert.deepEqual([back.counts.restored, back.items[1]?.to?.state], [2, 'running'])
  await start(back.fingerprint)
  await drainJobs(t)
  assert.equal((await sla(ids[0] ?? '')).resolution?.state, 'running')
})
