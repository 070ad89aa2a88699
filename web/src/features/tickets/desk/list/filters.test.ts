import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filtersFrom, isNarrowed, mine, noFilters, paramsFrom } from './filters.ts'

test('UX §4.6: what the address says comes back from it', () => {
  const filters = { ...mine, priority: ['P1', 'P2'], q: 'VPN drops', breached: true, sort: 'priority' } as const
  assert.deepEqual(filtersFrom(paramsFrom(filters)), filters)
})

test('the whole list has a bare address', () => {
  assert.equal(paramsFrom(noFilters).toString(), '')
  assert.deepEqual(filtersFrom(new URLSearchParams()), noFilters)
})

test('what an address cannot mean is left out', () => {
  const params = new URLSearchParams('status=NEW,invented&priority=P9&assignee=somebody&sort=title&q=%20%20')
  assert.deepEqual(filtersFrom(params), { ...noFilters, status: ['NEW'] })
})

test('an order is no filter', () => {
  assert.equal(isNarrowed({ ...noFilters, sort: 'number' }), false)
  assert.equal(isNarrowed({ ...noFilters, assignee: 'none' }), true)
})
