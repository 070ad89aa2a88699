import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '@atum-desk/contract/problem'
import type { SlaMatch, SlaOrder } from '@atum-desk/contract/sla-policies'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import { rules, targets } from './testing/policies.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

/** A helpdesk of two organizations, whose rules are looked at in this order. */
async function ruled() {
  const desk = await t.make.helpdesk()
  const of = await rules(t, desk.tenantId)
  const other = await t.make.organization(desk.tenantId)
  const vpn = await of.service()
  const mail = await of.service()
  await of.add('VPN for all', { serviceIds: [vpn], position: 1 })
  await of.add('Urgent for all', { priorities: ['P1', 'P2'], position: 2 })
  await of.add('Nile, urgent mail', { orgId: desk.orgId, priorities: ['P1'], serviceIds: [mail] })
  await of.add('Nile, the rest', { orgId: desk.orgId, priorities: ['P1', 'P2', 'P3'] })
  const match = async (orgId: string, priority: string, serviceId?: string | null) => {
    const answer = await t.as(of.admin).post('/api/sla/match', { orgId, priority, serviceId })
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json<SlaMatch>()
  }
  return { ...desk, ...of, other, vpn, mail, match }
}

test('SLA-3 the first rule that fits counts, an organization’s own before the helpdesk’s', async () => {
  const { orgId: nile, other, vpn, mail, match } = await ruled()
  const table = [
    [nile, 'P1', mail, 'Nile, urgent mail'],
    [nile, 'P1', vpn, 'Nile, the rest'], // though the one for VPN has the first position
    [nile, 'P3', null, 'Nile, the rest'],
    [nile, 'P4', vpn, 'VPN for all'],
    [nile, 'P4', mail, 'Standard'],
    [other, 'P1', mail, 'Urgent for all'],
    [other, 'P1', vpn, 'VPN for all'],
    [other, 'P3', null, 'Standard'],
  ] as const
  for (const [orgId, priority, serviceId, name] of table) {
    const { policy } = await match(orgId, priority, serviceId)
    assert.equal(policy?.name, name, `${priority} ${serviceId}`)
  }
})

test('SLA-3 a preview says of each rule why it counts or does not', async () => {
  const { orgId, other, vpn, mail, match, standard, remove } = await ruled()
  const said = async (...of: Parameters<typeof match>) =>
    (await match(...of)).considered.map(({ policy, outcome }) => `${policy.name}: ${outcome}`)
  assert.deepEqual(await said(orgId, 'P4', vpn), [
    'Nile, urgent mail: other_priority',
    'Nile, the rest: other_priority',
    'VPN for all: matched',
    'Urgent for all: behind_the_match',
    'Standard: behind_the_match',
  ])
  assert.equal((await remove(standard.id)).statusCode, 200)
  assert.deepEqual(await said(other, 'P3', mail), [
    'Nile, urgent mail: other_organization',
    'Nile, the rest: other_organization',
    'VPN for all: other_service',
    'Urgent for all: other_priority',
  ])
  const { policy, targets: promised } = await match(other, 'P3')
  assert.deepEqual([policy, promised], [null, []])
  assert.deepEqual((await match(other, 'P1')).targets, [
    { clock: 'first_response', minutes: 60 },
    { clock: 'resolution', minutes: 480 },
  ])
})

test('SLA-3 positions are dense, whatever is added, moved or removed, and by how many at once', async () => {
  const { tenantId } = await t.make.helpdesk()
  const { admin, add, inUse, remove, standard } = await rules(t, tenantId)
  const shown = async () => (await inUse()).map(({ name, position }) => `${position} ${name}`)
  const b = await add('B', { position: 1 })
  await add('C', { position: 9999 })
  assert.deepEqual(await shown(), ['1 B', '2 Standard', '3 C'])
  const moved = await t.as(admin).patch(`/api/sla/${b.id}`, { version: 1, position: 2 })
  assert.deepEqual([moved.statusCode, moved.json().position], [200, 2])
  assert.deepEqual(await shown(), ['1 Standard', '2 B', '3 C'])
  assert.equal((await t.as(admin).patch(`/api/sla/${b.id}`, { version: 1, position: 3 })).statusCode, 409)
  await remove(standard.id)
  assert.deepEqual(await shown(), ['1 B', '2 C'])
  const names = Array.from({ length: 12 }, (_, index) => `Parallel ${index}`)
  await Promise.all(names.map((name) => add(name, { position: 1 })))
  const positions = (await inUse()).map(({ position }) => position)
  assert.deepEqual(
    positions,
    positions.map((_, index) => index + 1),
  )
  assert.equal(positions.length, 14)
})

test('SLA-3 the whole order is written at once, over the order that was seen, and tells of nothing half', async () => {
  const { tenantId } = await t.make.helpdesk()
  const { admin, add, inUse } = await rules(t, tenantId)
  await add('B')
  await add('C')
  const seen = (await t.as(admin).get('/api/sla/order')).json<SlaOrder>()
  const put = (body: object) => t.as(admin).ask('PUT', '/api/sla/order', { payload: body })
  const reversed = seen.ids.toReversed()
  const answer = await put({ ids: reversed, version: seen.version })
  assert.equal(answer.statusCode, 200, answer.body)
  assert.deepEqual(answer.json<SlaOrder>().ids, reversed)
  assert.deepEqual(
    (await inUse()).map(({ name }) => name),
    ['C', 'B', 'Standard'],
  )
  const stale = await put({ ids: seen.ids, version: seen.version })
  assert.deepEqual([stale.statusCode, stale.json<Problem>().code], [409, 'version-conflict'])
  assert.equal(stale.json<Problem>().currentVersion, answer.json<SlaOrder>().version)
  assert.equal((await put({ ids: reversed.slice(1) })).statusCode, 400)
  assert.equal((await put({ ids: [...reversed, newId(t.clock.now())] })).statusCode, 422)
  assert.equal((await put({ ids: [reversed[0], reversed[0], reversed[1]] })).statusCode, 400)
  assert.deepEqual((await t.as(admin).get('/api/sla/order')).json<SlaOrder>().ids, reversed)
})

test('SLA-3 what a policy’s calendar cannot reach is refused when it is saved, path by path', async () => {
  const { tenantId } = await t.make.helpdesk()
  const { admin, ask, standard } = await rules(t, tenantId)
  const calendar = { name: 'A minute a week', timeZone: 'UTC', shifts: [{ day: 1, start: '09:00', end: '09:01' }] }
  const { id: calendarId } = (await t.as(admin).post('/api/calendars', calendar)).json()
  const near = targets(1, 50 * 50)
  const reached = await ask({ name: 'Near', calendarId, targets: near })
  assert.equal(reached.statusCode, 201, reached.body)
  const far = await ask({
    name: 'Far',
    calendarId,
    targets: { ...near, P4: { firstResponseMinutes: 1, resolutionMinutes: 53 * 51 } },
    escalations: [{ clock: 'resolution', atPercent: 150, notify: { assignee: true } }],
  })
  assert.equal(far.statusCode, 400)
  assert.deepEqual(
    far.json<Problem>().errors?.map(({ path, code }) => `${path} ${code}`),
    ['/escalations/0/atPercent too-far', '/targets/P4/resolutionMinutes too-far'],
  )
  const moved = await t.as(admin).patch(`/api/sla/${standard.id}`, {
    version: 1,
    calendarId,
    targets: targets(1, 525_600),
  })
  assert.equal(moved.statusCode, 400)
  const shorter = { version: 1, shifts: [{ day: 1, start: '09:00', end: '09:01' }] }
  const { id: twice } = (await t.as(admin).post('/api/calendars', { ...calendar, name: 'A day', shifts: daily })).json()
  const kept = await ask({ name: 'Daily', calendarId: twice, targets: targets(60, 5_000) })
  assert.equal(kept.statusCode, 201, kept.body)
  const cut = await t.as(admin).patch(`/api/calendars/${twice}`, shorter)
  assert.deepEqual([cut.statusCode, cut.json<Problem>().errors?.[0]?.code], [400, 'too-far'])
})

const daily = [1, 2, 3, 4, 5].map((day) => ({ day, start: '09:00', end: '17:00' }))

test('SLA-3 a policy that names what is not in use, or steps that do nothing, is refused', async () => {
  const { tenantId, customer, orgId } = await t.make.helpdesk()
  const { admin, ask, service } = await rules(t, tenantId)
  const gone = await service()
  assert.equal((await t.as(admin).ask('DELETE', `/api/services/${gone}`)).statusCode, 200)
  const nobody = newId(t.clock.now())
  const step = { clock: 'resolution', atPercent: 50 } as const
  const cases = [
    [{ calendarId: nobody }, 422, '/calendarId'],
    [{ orgId: nobody }, 422, '/orgId'],
    [{ serviceIds: [gone] }, 422, '/serviceIds/0'],
    [{ escalations: [{ ...step, assignToRole: 'wizard' }] }, 422, '/escalations/0'],
    [{ escalations: [{ ...step, notify: { roles: ['customer'] } }] }, 422, '/escalations/0'],
    [{ escalations: [{ ...step, notify: { userIds: [customer.id] } }] }, 422, '/escalations/0/notify/userIds'],
    [{ escalations: [step] }, 400, '/escalations/0'],
    [{ escalations: [{ ...step, notify: { assignee: false }, raisePriority: false }] }, 400, '/escalations/0'],
    [{ escalations: [{ ...step, clock: 'next_response', raisePriority: true }] }, 400, '/escalations/0/clock'],
    [{ escalations: [{ ...step, raisePriority: true, atPercent: 1001 }] }, 400, '/escalations/0/atPercent'],
    [{ priorities: ['P9'] }, 400, '/priorities/0'],
  ] as const
  for (const [index, [more, status, path]] of cases.entries()) {
    const answer = await ask({ name: `Wrong ${index}`, orgId, ...(more as object) })
    assert.equal(answer.statusCode, status, `${path}: ${answer.body}`)
    assert.ok(
      answer.json<Problem>().errors?.some((error) => error.path === path),
      answer.body,
    )
  }
})
