import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '@atum-desk/contract/common'
import type { SearchHit } from '@atum-desk/contract/search'
import { newId } from '../../platform/ids.ts'
import { type TestApp, testApp } from '../../testing/app.ts'
import type { TestUser } from '../../testing/factories.ts'
import { formOf } from '../../testing/forms.ts'
import { parseSearch } from './domain/parse-search.ts'
import { textsOf } from './excerpts.store.ts'

let t: TestApp
before(async () => {
  t = await testApp()
})
after(() => t.close())

const search = async (user: TestUser, q: string, more = '') => {
  const answer = await t.as(user).get(`/api/search?q=${encodeURIComponent(q)}${more}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<Page<SearchHit>>()
}
const find = async (user: TestUser, q: string) => (await search(user, q)).items
/** “from: text” with what is marked between brackets. */
const read = ({ excerpt: { from, text, marks } }: SearchHit) =>
  `${from}: ${marks.reduceRight((said, mark) => `${said.slice(0, mark.from)}[${said.slice(mark.from, mark.to)}]${said.slice(mark.to)}`, text)}`

async function desk() {
  const made = await t.make.helpdesk()
  const { customer, agent } = made
  const ticket = await t.make.ticket(customer, {
    title: 'Scanner <b>offline</b>',
    description: 'The **gate** is shut.',
  })
  await t.as(agent).post(`/api/internal/tickets/${ticket.id}/comments`, { body: 'Firmware was downgraded.' })
  await t.as(customer).post(`/api/tickets/${ticket.id}/comments`, { body: 'It beeps twice.' })
  await t.as(customer).ask('POST', `/api/tickets/${ticket.id}/attachments`, {
    ...formOf({ fileName: 'gate-log.txt', type: 'text/plain', content: 'A line.' }),
  })
  await t.make.ticket(customer, { title: 'Another matter', description: 'Nothing of that.' })
  return { ...made, ticket }
}

test('SRC-7 each ticket comes with the text where the words stand', async () => {
  const { agent, customer } = await desk()
  const cases = [
    ['gate', 'description: The [gate] is shut.'],
    ['beep', 'comment: It [beeps] twice.'],
    ['log', 'file: gate-[log].txt'],
    ['scanner', 'description: The gate is shut.'],
    ['scaner', 'description: The gate is shut.'],
    ['status:new beeps', 'comment: It [beeps] twice.'],
  ] as const
  for (const [q, expected] of cases)
    for (const who of [agent, customer]) assert.deepEqual((await find(who, q)).map(read), [expected], q)
  const [hit] = await find(agent, 'offl')
  assert.deepEqual(hit?.titleMarks, [{ from: 11, to: 18 }])
  assert.equal(hit?.ticket.title, 'Scanner <b>offline</b>', 'as it was written: whoever shows it marks it himself')
})

test('SRC-2 SRC-7 a note is an excerpt for staff alone, and nobody reads another’s ticket', async () => {
  const { agent, customer, ticket } = await desk()
  assert.deepEqual((await find(agent, 'firmware')).map(read), ['note: [Firmware] was downgraded.'])
  assert.deepEqual(await find(customer, 'firmware'), [])
  await t.as(agent).post(`/api/internal/tickets/${ticket.id}/comments`, { body: 'It beeps because of the firmware.' })
  assert.deepEqual((await find(customer, 'beeps')).map(read), ['comment: It [beeps] twice.'])
  const stranger = (await t.make.helpdesk()).customer
  assert.deepEqual(await find(stranger, 'gate'), [])
})

test('SRC-7 of a page of many tickets each is read less far, so that a page costs what twenty cost', async () => {
  const { agent, customer } = await desk()
  const { id } = await t.make.ticket(customer, { title: 'Long', description: 'slow '.repeat(3_000).trim() })
  const others = (count: number) => Array.from({ length: count }, () => newId(t.clock.now()))
  const lengthAmong = (count: number) =>
    t.db.read(agent.ctx, async (tx) => {
      const texts = await textsOf(tx, [id, ...others(count - 1)], parseSearch('slow'))
      return texts.get(id)?.description.length
    })
  assert.deepEqual([await lengthAmong(20), await lengthAmong(100)], [14_999, 4_000])
})

test('SRC-7 it is the list: its filters, its pages, its refusals', async () => {
  const { agent, customer } = await desk()
  await t.make.ticket(customer, { title: 'Gate two', description: 'Open.', priority: 'P1' })
  const first = await search(agent, 'gate', '&limit=1')
  const second = await search(agent, 'gate', `&limit=1&cursor=${first.nextCursor}`)
  assert.deepEqual(
    [...first.items, ...second.items].map(({ ticket }) => ticket.title),
    ['Gate two', 'Scanner <b>offline</b>'],
  )
  assert.equal((await search(agent, 'gate', '&priority=P1')).items.length, 1)
  for (const query of ['', '?q=', '?q=colour:red', '?q=gate&sort=loudest', '?q=gate&page=2'])
    assert.equal((await t.as(agent).get(`/api/search${query}`)).statusCode, 400, query)
})
