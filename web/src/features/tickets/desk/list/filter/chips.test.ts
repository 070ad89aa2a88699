import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFilters, type TicketFilters } from '../filters.ts'
import { chipsOf } from './chips.ts'
import { pickedFilter } from './picked-fields.ts'

const filters: TicketFilters = {
  ...noFilters,
  ...{ status: ['NEW', 'CLOSED'], tags: ['vpn'], team: 'mine', breached: false },
  q: 'printer -tag:vip service:"Laptop and screen" created:7d due:today',
}

test('UX-4.6: each filter is a chip of its own, and what is typed as a condition, too', () =>
  assert.deepEqual(
    chipsOf(filters).map(({ kind, value }) => `${kind} ${value}`),
    [
      ...['status NEW', 'status CLOSED', 'team mine', 'breached false', 'tag vpn'],
      ...['service Laptop and screen', 'created 7d', 'due today', 'q printer -tag:vip'],
    ],
  ))

test('a chip that is pressed takes away what it says, and nothing else', () => {
  const without = Object.fromEntries(chipsOf(filters).map((chip) => [`${chip.kind} ${chip.value}`, chip.without]))
  assert.deepEqual(without['status NEW'], { status: ['CLOSED'] })
  assert.deepEqual(without['breached false'], { breached: undefined })
  assert.deepEqual(without['service Laptop and screen'], { q: 'printer -tag:vip created:7d due:today' })
  assert.deepEqual(without['q printer -tag:vip'], { q: 'service:"Laptop and screen" created:7d due:today' })
})

test('what is picked is added to the tags, and takes the place of the other one elsewhere', () => {
  assert.deepEqual(pickedFilter('tag', 'gate')(filters), { tags: ['vpn', 'gate'] })
  assert.deepEqual(pickedFilter('team', 'none')(filters), { team: 'none' })
  assert.deepEqual(pickedFilter('created', 'today')(noFilters), { q: 'created:today' })
  assert.deepEqual(pickedFilter('solved', '7d')(noFilters), { q: 'solved:7d' })
})
