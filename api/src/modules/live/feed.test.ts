import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { type LiveAt, liveAt, update } from '../../testing/live.ts'
import { createFeed } from './live.service.ts'

let t: TestApp
let at: LiveAt
before(async () => {
  t = await testApp()
  at = await liveAt(t)
})
afterEach(() => at.cutAll())
after(() => t.close())

/** Of somebody and each part of what happened: is he asked for, and is there something that he sees? */
async function looksOf(people: readonly TestUser[], positions: readonly number[]) {
  const feed = createFeed({ db: t.db, clock: t.clock })
  const looks: Array<{ who: TestUser; isAsked: boolean; sees: number }> = []
  for (const from of [(positions[0] ?? 0) - 1, ...positions]) {
    for (const to of positions.filter((position) => position > from)) {
      const mayConcern = await feed.whomItMayConcern(people[0]?.ctx.tenantId ?? '', { from, to })
      for (const who of people) {
        const ctx = { ...who.ctx, now: t.clock.now() }
        const page = await feed.page(ctx, { from, to }, 200)
        looks.push({ who, isAsked: mayConcern(ctx), sees: page.length })
      }
    }
  }
  return looks
}

test('NTF-22 ISO-5 whoever would see something of what happened is asked for, from wherever to wherever it is looked at', async () => {
  const tenantId = await t.make.tenant()
  const [ownId, wholeId] = [await t.make.organization(tenantId, 'own'), await t.make.organization(tenantId)]
  const own = () => t.make.user(tenantId, 'customer', { orgId: ownId, ticketScope: 'own' })
  const [writer, copied, late, stranger] = [await own(), await own(), await own(), await own()]
  const whole = await t.make.user(tenantId, 'customer', { orgId: wholeId })
  const manager = await t.make.user(tenantId, 'manager')
  const listening = await at.client(manager)
  const ticket = await t.make.ticket(writer, { ccIds: [copied.id] })
  await t.make.comment(manager, ticket, true)
  const forHim = await t.make.ticket(manager, { requesterId: copied.id })
  await update(t, manager, ticket)
  const cc = await t.as(writer).ask('PUT', `/api/tickets/${ticket.id}/cc`, {
    payload: { userIds: [copied.id, late.id] },
  })
  assert.ok(cc.statusCode < 300, cc.body)
  const moved = await t
    .as(manager)
    .post(`/api/internal/tickets/${forHim.id}/requester`, { requesterId: whole.id, version: 1 })
  assert.ok(moved.statusCode < 300, moved.body)
  await update(t, manager, { ...forHim, orgId: wholeId })
  await listening.hears(7)

  const people = [writer, copied, late, stranger, whole, manager]
  const looks = await looksOf(
    people,
    listening.heard.flatMap(({ id, event }) => (event === 'ticket' && id !== null ? [id] : [])),
  )
  assert.deepEqual(
    looks.filter(({ isAsked, sees }) => sees > 0 && !isAsked),
    [],
  )
  for (const who of people.filter((one) => one !== stranger)) {
    assert.ok(looks.some((look) => look.who === who && look.sees > 0))
  }
  assert.ok(looks.every((look) => look.who !== stranger || !look.isAsked))
})
