import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { TagPage } from '@atum-desk/contract/tags'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const tag = async (user: TestUser, id: string, tags: string[]) => {
  const { version } = (await t.as(user).get(`/api/tickets/${id}`)).json<Ticket>()
  return t.as(user).patch(`/api/tickets/${id}`, { version, tags })
}
const tagsIn = async (user: TestUser, query = '') => (await t.as(user).get(`/api/tags${query}`)).json<TagPage>()
const titlesIn = async (user: TestUser, query: string) =>
  (await t.as(user).get(`/api/tickets?sort=number&${query}`))
    .json<Page<TicketSummary>>()
    .items.map(({ title }) => title)

async function tagged() {
  const desk = await t.make.helpdesk()
  const make = async (title: string, tags: string[]) => {
    const { id } = await t.make.ticket(desk.customer, { title })
    const answer = await tag(desk.manager, id, tags)
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json<Ticket>()
  }
  const one = await make('One', ['VPN', ' Needs  Part ', 'vpn'])
  const two = await make('Two', ['vpn', 'Vip'])
  const three = await make('Three', [])
  return { ...desk, one, two, three }
}

test('TKT-16 tags are kept in one spelling, each once', async () => {
  const { one, manager } = await tagged()
  assert.deepEqual(one.tags, ['vpn', 'needs-part'])
  for (const bad of [[' '], ['a,b'], ['x'.repeat(51)], Array.from({ length: 21 }, (_, n) => `t${n}`)]) {
    assert.equal((await tag(manager, one.id, bad)).statusCode, 400, JSON.stringify(bad))
  }
})

test('TKT-16 the list is narrowed by a tag, or by any of several, however they are written', async () => {
  const { agent, customer } = await tagged()
  assert.deepEqual(await titlesIn(agent, 'tag=VPN'), ['One', 'Two'])
  assert.deepEqual(await titlesIn(agent, 'tag=needs%20part,vip'), ['One', 'Two'])
  assert.deepEqual(await titlesIn(agent, 'tag=vi'), [])
  assert.deepEqual(await titlesIn(agent, 'q=tag:VPN'), ['One', 'Two'])
  assert.deepEqual(await titlesIn(customer, 'tag=vip'), ['Two'])
  assert.equal((await t.as(agent).get('/api/tickets?tag=,')).statusCode, 400)
})

test('TKT-16 tags in use are completed and counted, and what nobody uses any more is gone', async () => {
  const { agent, manager, customer, one, two } = await tagged()
  assert.deepEqual((await tagsIn(agent)).items, [
    { tag: 'needs-part', count: 1, more: false },
    { tag: 'vip', count: 1, more: false },
    { tag: 'vpn', count: 2, more: false },
  ])
  assert.deepEqual(
    (await tagsIn(agent, '?prefix=V')).items.map((item) => item.tag),
    ['vip', 'vpn'],
  )
  const first = await tagsIn(agent, '?limit=2')
  const rest = await tagsIn(agent, `?limit=2&cursor=${first.nextCursor}`)
  assert.deepEqual(
    [...first.items, ...rest.items].map((item) => item.tag),
    ['needs-part', 'vip', 'vpn'],
  )
  assert.equal(rest.nextCursor, null)
  await tag(manager, one.id, [])
  await tag(manager, two.id, ['vip'])
  assert.deepEqual(
    (await tagsIn(agent)).items.map((item) => item.tag),
    ['vip'],
  )
  assert.equal((await t.as(customer).get('/api/tags')).statusCode, 403)
  assert.deepEqual((await tagsIn((await t.make.helpdesk()).agent)).items, [])
})
