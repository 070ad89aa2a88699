import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterFrom, searchOf, statusesOf } from './filter.ts'

test('an address without words shows what is open and mine', () =>
  assert.deepEqual(filterFrom(new URLSearchParams()), { tab: 'open', who: 'mine', q: '' }))

test('a list can be sent as an address and read again', () => {
  const filter = { tab: 'waiting', who: 'organization', q: 'badge reader' } as const
  assert.deepEqual(filterFrom(new URLSearchParams(searchOf(filter))), filter)
})

test('what no list knows is the usual one', () =>
  assert.equal(filterFrom(new URLSearchParams('tab=everything&who=others')).tab, 'open'))

test('all is without a filter', () => assert.deepEqual(statusesOf('all'), []))
