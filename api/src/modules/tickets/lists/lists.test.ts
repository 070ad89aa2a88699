import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import fc from 'fast-check'
import { type TestApp, testApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function ask(user: TestUser, query: string): Promise<string[]> {
  const answer = await t.as(user).get(`/api/tickets?${query}`)
  assert.equal(answer.statusCode, 200, query)
  return answer.json<Page<TicketSummary>>().items.map(({ title }) => title)
}

/** Three tickets: two of one organization, in different hands and states, one of another. */
async function desk() {
  const made = await t.make.helpdesk()
  const { tenantId, customer, manager, agent } = made
  const neighbour = await t.make.user(tenantId, 'customer', { orgId: await t.make.organization(tenantId) })
  const vpn = await t.make.ticket(customer, { title: 'VPN drops 100%', priority: 'P1' })
  const printer = await t.make.ticket(customer, { title: 'Printer on fire', priority: 'P3' })
  const laptop = await t.make.ticket(neighbour, {
    title: 'A new laptop',
    priority: 'P2',
    description: 'Not for VPN_use',
  })
  for (const { id } of [vpn, printer]) await t.as(manager).post(`/api/internal/tickets/${id}/accept`, {})
  await t.as(manager).post(`/api/internal/tickets/${vpn.id}/assign`, { assigneeId: agent.id })
  return { ...made, neighbour, vpn, printer, laptop }
}

test('the list narrows by each of its filters', async () => {
  const { agent, manager, customer, neighbour } = await desk()
  const cases = [
    ['sort=number', ['VPN drops 100%', 'Printer on fire', 'A new laptop']],
    ['status=NEW', ['A new laptop']],
    ['sort=number&status=ACCEPTED,ASSIGNED', ['VPN drops 100%', 'Printer on fire']],
    ['sort=priority&priority=P1,P2', ['VPN drops 100%', 'A new laptop']],
    ['assigneeId=me', ['VPN drops 100%']],
    [`assigneeId=${manager.id}`, []],
    ['sort=number&assigneeId=none', ['Printer on fire', 'A new laptop']],
    [`sort=number&orgId=${neighbour.ctx.orgId}`, ['A new laptop']],
    [`sort=number&requesterId=${customer.id}`, ['VPN drops 100%', 'Printer on fire']],
    ['teamId=mine', []],
    ['sort=number&teamId=none', ['VPN drops 100%', 'Printer on fire', 'A new laptop']],
    ['q=ATD-1002', ['Printer on fire']],
    ['q=fire', ['Printer on fire']],
    ['sort=number&q=vpn', ['VPN drops 100%', 'A new laptop']],
    ['q=100%25', ['VPN drops 100%']],
    ['q=nothing-of-that', []],
    ['q=\\', []],
  ] as const
  for (const [query, titles] of cases) assert.deepEqual(await ask(agent, query), titles, query)
})

test('ISO-3 a customer’s list holds his organization’s tickets, whatever he asks for', async () => {
  const { customer, neighbour } = await desk()
  assert.deepEqual(await ask(customer, 'sort=number'), ['VPN drops 100%', 'Printer on fire'])
  assert.deepEqual(await ask(customer, `orgId=${neighbour.ctx.orgId}`), [])
  assert.deepEqual(await ask(customer, 'q=laptop'), [])
})

test('a filter that means nothing is a problem of the request', async () => {
  const { agent } = await t.make.helpdesk()
  for (const query of [
    'status=OPEN',
    'status=NEW,',
    'priority=P5',
    'assigneeId=42',
    'sort=title',
    'limit=0',
    'limit=101',
    'limit=ten',
    'page=2',
    'breached=perhaps',
    'cursor=nonsense',
  ]) {
    assert.equal((await t.as(agent).get(`/api/tickets?${query}`)).statusCode, 400, query)
  }
})

test('page by page each ticket comes once, in every order and whatever the length of a page', async () => {
  const { agent, customer } = await t.make.helpdesk()
  const priorities = ['P1', 'P2', 'P3', 'P4'] as const
  for (let n = 0; n < 12; n += 1) {
    await t.make.ticket(customer, { title: `Ticket ${n}`, priority: priorities[(n * 7) % 4] ?? 'P1' })
  }
  const sorts = ['createdAt', 'updatedAt', 'number', 'priority'].flatMap((key) => [key, `-${key}`])
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sorts), fc.integer({ min: 1, max: 12 }), async (sort, limit) => {
      const found: TicketSummary[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const url: string = `/api/tickets?sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`
        const page = (await t.as(agent).get(url)).json<Page<TicketSummary>>()
        found.push(...page.items)
        cursor = page.nextCursor
      }
      const key = sort.replace('-', '') as 'createdAt' | 'updatedAt' | 'number' | 'priority'
      const keys = found.map((ticket) => ticket[key])
      const ordered = keys.toSorted()
      assert.deepEqual(keys, sort.startsWith('-') ? ordered.reverse() : ordered)
      assert.equal(new Set(found.map(({ id }) => id)).size, 12)
    }),
    { numRuns: 20 },
  )
})

test('a list stays true while tickets are added to it', async () => {
  const { agent, customer } = await t.make.helpdesk()
  for (let n = 0; n < 4; n += 1) await t.make.ticket(customer, { title: `Ticket ${n}` })
  const first = (await t.as(agent).get('/api/tickets?sort=-createdAt&limit=2')).json<Page<TicketSummary>>()
  await t.make.ticket(customer, { title: 'In between' })
  const rest = (await t.as(agent).get(`/api/tickets?sort=-createdAt&limit=2&cursor=${first.nextCursor}`)).json<
    Page<TicketSummary>
  >()
  assert.deepEqual(
    [...first.items, ...rest.items].map(({ title }) => title),
    ['Ticket 3', 'Ticket 2', 'Ticket 1', 'Ticket 0'],
  )
})
