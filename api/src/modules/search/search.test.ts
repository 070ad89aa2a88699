import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { defaultRateLimits } from '../../platform/http/rate-limit.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { formOf } from '../../testing/forms.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

async function find(user: TestUser, q: string, more = ''): Promise<string[]> {
  const answer = await t.as(user).get(`/api/tickets?q=${encodeURIComponent(q)}${more}`)
  assert.equal(answer.statusCode, 200, q)
  return answer.json<Page<TicketSummary>>().items.map(({ title }) => title)
}

/** A ticket with a word of its own in each place. */
async function desk() {
  const made = await t.make.helpdesk()
  const { tenantId, orgId, customer, agent, manager } = made
  const admin = await t.make.user(tenantId, 'admin')
  await t.as(admin).patch(`/api/orgs/${orgId}`, { version: 1, name: 'Nile Logistics' })
  await t.as(admin).patch(`/api/users/${customer.id}`, { version: 1, name: 'Nour Haddad' })
  const ticket = await t.make.ticket(customer, {
    title: 'Scanner offline',
    description: 'The **warehouse** gate is blocked since 10:45; see http://intranet.example/gate_7.',
    category: 'Hardware',
  })
  await t.as(agent).post(`/api/internal/tickets/${ticket.id}/comments`, { body: 'Firmware downgraded.' })
  await t.as(customer).post(`/api/tickets/${ticket.id}/comments`, { body: 'It beeps twice.' })
  await t.as(customer).ask('POST', `/api/tickets/${ticket.id}/attachments`, {
    ...formOf({ fileName: 'event-log_2026.txt', type: 'text/plain', content: 'A line.' }),
  })
  const seen = (await t.as(agent).get(`/api/tickets/${ticket.id}`)).json<TicketSummary>()
  await t.as(manager).patch(`/api/tickets/${ticket.id}`, { version: seen.version, tags: ['vip'] })
  await t.make.ticket(customer, { title: 'Another matter', description: 'Nothing of that.' })
  return { ...made, admin, ticket, number: seen.number }
}

test('SRC-1 a ticket is found by each of its texts, from the moment they are written', async () => {
  const { agent, customer, number } = await desk()
  const words = [
    'scanner',
    'SCANNER',
    'warehouse',
    'hardware',
    'beeps',
    'event-log',
    '2026',
    'vip',
    'gate_7',
    '"gate 7"',
  ]
  for (const q of [...words, 'intranet.example', number, number.slice(4), number.toLowerCase()]) {
    assert.deepEqual(await find(agent, q), ['Scanner offline'], q)
    assert.deepEqual(await find(customer, q), ['Scanner offline'], q)
  }
  assert.deepEqual(await find(agent, 'firmware'), ['Scanner offline'])
  for (const q of ['nour', 'haddad', 'nile', 'logistics', customer.email, '"nour haddad"']) {
    assert.deepEqual(await find(agent, q), ['Another matter', 'Scanner offline'], q)
    assert.deepEqual(await find(customer, q), ['Another matter', 'Scanner offline'], q)
  }
})

test('SRC-1 all words have to be there, wherever each of them stands', async () => {
  const { agent } = await desk()
  for (const q of [
    'scanner haddad',
    'beeps nile event',
    'firmware scanner',
    'vip warehouse',
    '"gate is blocked" off',
  ]) {
    assert.deepEqual(await find(agent, q), ['Scanner offline'], q)
  }
  for (const q of ['scanner matter', 'scanner -beeps', '"scan"', '&', '-"gate 7" scanner']) {
    assert.deepEqual(await find(agent, q), [], q)
  }
  assert.deepEqual(await find(agent, '-scanner'), ['Another matter'])
})

test('SRC-1 a beginning is enough, and a slip of the finger is forgiven where nothing else is found', async () => {
  const { agent, customer } = await desk()
  for (const q of ['scan', 'wareh', 'sc', 'scnaner', 'scaner', 'scannner', 'warehuose', 'hadad scaner', 'beeeps']) {
    assert.ok((await find(agent, q)).includes('Scanner offline'), q)
  }
  for (const q of ['s', 'spanner wrench', 'vpi', 'xyzzy', '2062', 'ATD-9999'])
    assert.deepEqual(await find(agent, q), [], q)
  await t.make.ticket(customer, { title: 'Scaner', description: 'As it is written.' })
  assert.deepEqual(await find(agent, 'scaner'), ['Scaner'])
})

test('SRC-1 Arabic and accented words are found in any spelling', async () => {
  const { agent, customer } = await t.make.helpdesk()
  const titles = ['الطابعة مُعطّلة', 'أحمد في إدارة المبنى', 'Crème brûlée à Zürich', 'Straße ١٢٣', 'شـــاشة']
  for (const title of titles) await t.make.ticket(customer, { title })
  const cases = [
    ['طابعة', 0],
    ['الطابعه', 0],
    ['معطلة', 0],
    ['بالطابعة', 0],
    ['احمد', 1],
    ['ادارة', 1],
    ['مبنى', 1],
    ['المبني', 1],
    ['creme', 2],
    ['BRÛLÉE', 2],
    ['zurich', 2],
    ['strasse', 3],
    ['123', 3],
    ['۱۲۳', 3],
    ['شاشه', 4],
    ['الطابعةة', 0],
  ] as const
  for (const [q, n] of cases) assert.deepEqual(await find(agent, q), [titles[n]], q)
})

test('SRC-1 the number first, then titles, then descriptions, then what was said; of equals the youngest', async () => {
  const { agent, customer } = await t.make.helpdesk()
  const said = await t.make.ticket(customer, { title: 'Said' })
  await t.as(customer).post(`/api/tickets/${said.id}/comments`, { body: 'It says 1005 and toner.' })
  await t.make.ticket(customer, { title: 'Toner of old' })
  await t.make.ticket(customer, { title: 'Described', description: 'The toner is 1005 percent empty.' })
  await t.make.ticket(customer, { title: 'Toner 1005' })
  await t.make.ticket(customer, { title: 'The fifth' })
  assert.deepEqual(await find(agent, 'toner'), ['Toner 1005', 'Toner of old', 'Described', 'Said'])
  assert.deepEqual(await find(agent, '1005'), ['The fifth', 'Toner 1005', 'Described', 'Said'])
  assert.deepEqual(await find(agent, 'ATD-1005'), ['The fifth'])
  for (const digits of ['\u0661\u0660\u0660\u0665', '\u06f1\u06f0\u06f0\u06f5']) {
    assert.deepEqual(await find(agent, `ATD-${digits}`), ['The fifth'])
    for (const number of [digits, `#${digits}`]) {
      assert.deepEqual(await find(agent, number), ['The fifth', 'Toner 1005', 'Described', 'Said'])
    }
  }
  assert.deepEqual(await find(agent, 'toner', '&sort=number'), ['Said', 'Toner of old', 'Described', 'Toner 1005'])
  assert.deepEqual(await find(agent, 'status:new', '&sort=-relevance&limit=1'), ['The fifth'])
})

test('SRC-1 a relevance goes on from page to page', async () => {
  const { agent, customer } = await t.make.helpdesk()
  for (let n = 0; n < 11; n += 1) {
    await t.make.ticket(customer, { title: n % 3 === 0 ? `Toner ${n}` : `Ink ${n}`, description: 'Toner, too.' })
  }
  const whole = await find(agent, 'toner')
  const found: string[] = []
  let cursor = ''
  do {
    const page = (await t.as(agent).get(`/api/tickets?q=toner&limit=3${cursor}`)).json<Page<TicketSummary>>()
    found.push(...page.items.map(({ title }) => title))
    cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
    await t.make.ticket(customer, { title: 'Toner in between' })
  } while (cursor !== '')
  assert.equal(whole.length, 11)
  assert.deepEqual(found, whole)
  const other = (await t.as(agent).get('/api/tickets?limit=1')).json<Page<TicketSummary>>()
  assert.equal((await t.as(agent).get(`/api/tickets?q=toner&cursor=${other.nextCursor}`)).statusCode, 400)
})

test('SRC-1 the words of a merged ticket find the one that it went into', async () => {
  const { agent, customer, manager } = await t.make.helpdesk()
  const merged = await t.make.ticket(customer, { title: 'Toner is out', description: 'The periscope.' })
  const into = await t.make.ticket(customer, { title: 'No ink' })
  const path = (action: string) => `/api/internal/tickets/${merged.id}/${action}`
  assert.equal((await t.as(manager).post(path('merge'), { into: into.id })).statusCode, 200)
  for (const q of ['periscope', 'ATD-1001']) assert.deepEqual(await find(agent, q), ['No ink'], q)
  assert.deepEqual(await find(agent, 'periscope', '&merged=true'), ['Toner is out'])
  await t.as(manager).post(path('unmerge'), {})
  assert.deepEqual(await find(agent, 'periscope'), ['Toner is out'])
})

test('SRC-6 a search is bounded in length and in terms', async () => {
  const { agent } = await t.make.helpdesk()
  const ask = async (q: string) => (await t.as(agent).get(`/api/tickets?q=${encodeURIComponent(q)}`)).statusCode
  assert.equal(await ask('word '.repeat(40)), 200)
  assert.equal(await ask('word '.repeat(41)), 400)
  assert.equal(await ask('w'.repeat(500)), 200)
  assert.equal(await ask('w'.repeat(501)), 400)
})

test('SRC-7 who searches more often than anybody types is told to wait', async () => {
  const slow = await testApp({ rateLimits: { ...defaultRateLimits, searchesByAccount: 2 } })
  const { agent, manager } = await slow.make.helpdesk()
  const search = async (user: TestUser) => (await slow.as(user).get('/api/search?q=printer')).statusCode
  assert.deepEqual([await search(agent), await search(agent), await search(agent)], [200, 200, 429])
  assert.equal(await search(manager), 200)
  await slow.close()
})
