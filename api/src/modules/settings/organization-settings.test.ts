import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AuditEntry } from '@atum-desk/contract/audit'
import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { OrganizationSettings } from '@atum-desk/contract/settings'
import { type TestApp, testApp } from '../../testing/app.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const defaults = { reopenWindowDays: 7, autoCloseDays: 7, replyReopensResolved: true, replyResumesWaiting: true }
const inherited = { reopenWindowDays: null, autoCloseDays: null, replyReopensResolved: null, replyResumesWaiting: null }

async function administered() {
  const helpdesk = await t.make.helpdesk()
  const admin = await t.make.user(helpdesk.tenantId, 'admin')
  const path = `/api/orgs/${helpdesk.orgId}/settings`
  const set = (body: object) => t.as(admin).patch(path, body)
  const shown = async () => (await t.as(admin).get(path)).json<OrganizationSettings>()
  return { ...helpdesk, admin, path, set, shown }
}

test('TKT-17 an organization begins with what holds for its helpdesk, and follows it', async () => {
  const { admin, shown } = await administered()
  assert.deepEqual(await shown(), { own: inherited, effective: defaults })
  await t.as(admin).patch('/api/settings', { reopenWindowDays: 3, autoCloseDays: null })
  assert.deepEqual(await shown(), {
    own: inherited,
    effective: { ...defaults, reopenWindowDays: 3, autoCloseDays: null },
  })
})

test('TKT-17 what it has otherwise goes before the helpdesk’s, until null gives it back', async () => {
  const { admin, tenantId, set, shown } = await administered()
  const answer = (await set({ reopenWindowDays: 14, autoCloseDays: 'never' })).json<OrganizationSettings>()
  assert.deepEqual(answer, {
    own: { ...inherited, reopenWindowDays: 14, autoCloseDays: 'never' },
    effective: { ...defaults, reopenWindowDays: 14, autoCloseDays: null },
  })
  assert.deepEqual(await shown(), answer)
  await t.as(admin).patch('/api/settings', { reopenWindowDays: 1 })
  const neighbour = await t.make.organization(tenantId)
  const theirs = (await t.as(admin).get(`/api/orgs/${neighbour}/settings`)).json<OrganizationSettings>()
  assert.deepEqual(theirs, { own: inherited, effective: { ...defaults, reopenWindowDays: 1 } })

  const back = (await set({ reopenWindowDays: null })).json<OrganizationSettings>()
  assert.deepEqual(back.own, { ...inherited, autoCloseDays: 'never' })
  assert.deepEqual(back.effective, { ...defaults, reopenWindowDays: 1, autoCloseDays: null })
})

test('TKT-17 it is held to the bounds of the helpdesk’s own, and to what is a workflow’s policy', async () => {
  const { set, shown } = await administered()
  for (const [body, path] of [
    [{}, ''],
    [{ reopenWindowDays: 366 }, '/reopenWindowDays'],
    [{ reopenWindowDays: '3' }, '/reopenWindowDays'],
    [{ autoCloseDays: 0 }, '/autoCloseDays'],
    [{ autoCloseDays: 'soon' }, '/autoCloseDays'],
    [{ helpdeskName: 'Nile' }, '/helpdeskName'],
  ] as const) {
    const answer = await set({ ...body })
    assert.equal(answer.statusCode, 400, path)
    assert.equal(answer.json<Problem>().errors?.[0]?.path, path)
  }
  assert.deepEqual((await shown()).own, inherited)
})

test('AUD-1 TKT-17 each change is in the audit log, what changes nothing is not', async () => {
  const { admin, orgId, set } = await administered()
  await set({ replyResumesWaiting: false })
  await set({ replyResumesWaiting: false, autoCloseDays: null })
  await set({ replyResumesWaiting: null })
  const { items } = (await t.as(admin).get(`/api/audit?entityId=${orgId}`)).json<Page<AuditEntry>>()
  assert.deepEqual(
    items.map(({ action, oldValue, newValue }) => [action, oldValue, newValue]),
    [
      ['organization.settings_changed', { replyResumesWaiting: false }, { replyResumesWaiting: null }],
      ['organization.settings_changed', { replyResumesWaiting: null }, { replyResumesWaiting: false }],
    ],
  )
})

test('AUD-1 of two changes at once, the second one’s old value is the first one’s new', async () => {
  const { admin, orgId, set } = await administered()
  await Promise.all([3, 4, 5].map((reopenWindowDays) => set({ reopenWindowDays })))
  const { items } = (await t.as(admin).get(`/api/audit?entityId=${orgId}`)).json<Page<AuditEntry>>()
  const days = (value: unknown) => (value as OrganizationSettings['own']).reopenWindowDays
  const chain = new Map(items.map(({ oldValue, newValue }) => [days(oldValue), days(newValue)]))
  assert.equal(chain.size, 3)
})

test('ISO-1 a customer’s transaction reads his organization’s policies and writes none', async () => {
  const { tenantId, customer, set } = await administered()
  await set({ reopenWindowDays: 2 })
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const seenBy = (user: typeof customer) =>
    t.db.read(user.ctx, ({ q }) => q.selectFrom('organization_settings').selectAll().execute())
  assert.equal((await seenBy(customer)).length, 1)
  assert.equal((await seenBy(neighbour)).length, 0)
  const removed = await t.db.write(customer.ctx, ({ q }) => q.deleteFrom('organization_settings').executeTakeFirst())
  assert.equal(removed.numDeletedRows, 0n)
})
