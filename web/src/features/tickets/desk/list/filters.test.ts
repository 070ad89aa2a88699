import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionIn, hasWords, withCondition, withoutConditions } from './conditions.ts'
import { filtersFrom, isNarrowed, paramsFrom, unknownIn } from './filter-params.ts'
import { mine, noFilters, type TicketFilters } from './filters.ts'
import { filtersOf, queryOf, sortOf } from './ticket-query.ts'

const id = '019aa1d0-3b60-7c4e-9d52-6f1f0a7b2c3d'
const everything: TicketFilters = {
  ...{ status: ['NEW', 'CLOSED'], priority: ['P1', 'P2'], assignee: 'none', team: 'mine', org: id, requester: id },
  ...{ tags: ['vpn', 'gate'], escalated: 'mine', breached: false, merged: true, q: 'VPN drops', sort: 'dueAt' },
}

test('UX-4.6: what the address says comes back from it', () => {
  assert.deepEqual(filtersFrom(paramsFrom(everything)), everything)
  assert.deepEqual(filtersFrom(paramsFrom(mine)), mine)
})

test('the whole list has a bare address', () => {
  assert.equal(paramsFrom(noFilters).toString(), '')
  assert.deepEqual(filtersFrom(new URLSearchParams()), noFilters)
})

test('what an address cannot mean is left out', () => {
  const params = new URLSearchParams(
    'status=NEW,invented&priority=P9&assignee=somebody&sort=title&q=%20%20&team=me&tag=,,',
  )
  assert.deepEqual(filtersFrom(params), { ...noFilters, status: ['NEW'] })
})

test('an order is no filter', () => {
  assert.equal(isNarrowed({ ...noFilters, sort: 'number' }), false)
  assert.equal(isNarrowed({ ...noFilters, assignee: 'none' }), true)
})

test('LST-1: what a view holds is the list’s own query, and opens as it was kept', () => {
  assert.deepEqual(filtersOf(queryOf(everything)), everything)
  assert.deepEqual(queryOf(noFilters), {})
  assert.deepEqual(queryOf(mine), { status: 'ACCEPTED,ASSIGNED,IN_PROGRESS,WAITING_CUSTOMER', assigneeId: 'me' })
})

test('a condition is written into what was typed, and taken out again', () => {
  const q = 'printer -service:Mail "error: service:x"'
  const asked = withCondition(q, 'service', 'Laptop and screen')
  assert.equal(asked, `${q} service:"Laptop and screen"`)
  assert.equal(conditionIn(asked, 'service'), 'Laptop and screen')
  assert.equal(conditionIn(q, 'service'), undefined)
  assert.equal(withCondition(asked, 'service', 'VPN'), `${q} service:VPN`)
  assert.equal(withCondition(asked, 'service', undefined), q)
  assert.equal(withoutConditions(withCondition(asked, 'created', '7d')), q)
})

test('words are ordered by relevance unless somebody says otherwise, conditions alone by the last change', () => {
  assert.equal(hasWords('created:7d tag:vpn'), false)
  assert.equal(sortOf({ ...noFilters, q: 'created:7d' }), '-updatedAt')
  assert.equal(sortOf({ ...noFilters, q: 'printer created:7d' }), '-relevance')
  assert.equal(sortOf({ ...noFilters, q: 'printer', sort: 'number' }), 'number')
})

test('UX-4.7: what an address asks for and no list knows is told, value by value', () => {
  const unknown = (address: string) => unknownIn(new URLSearchParams(address))
  assert.deepEqual(unknown('status=BANANA,NEW&priority=P9&assignee=somebody&breached=maybe&sort=colour'), [
    'status=BANANA',
    'priority=P9',
    'assignee=somebody',
    'breached=maybe',
    'sort=colour',
  ])
  assert.deepEqual(
    unknown('status=CLOSED,NEW&assignee=me&team=mine&escalated=mine&sort=-updatedAt&q=status&view=1'),
    [],
  )
})
