import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { View } from '@atum-desk/contract/views'
import { noFilters } from './filters.ts'
import { addressIn, filtersIn, isAsKept } from './view-address.ts'

const view: View = {
  ...{ id: 'v', name: 'Mine, waiting', owner: { id: 'me', name: 'Nora' }, shared: false, columns: null, position: 0 },
  ...{ query: { status: 'NEW', assigneeId: 'me' }, editable: true, version: 1 },
}
const at = (query: string) => new URLSearchParams(query)

test('UX-4.6: the address of a view is the view, with its filters', () => {
  assert.deepEqual(filtersIn(at('view=v'), view), { ...noFilters, status: ['NEW'], assignee: 'me' })
  assert.equal(isAsKept(at('view=v&ticket=ATD-1')), true)
  assert.equal(addressIn(at('view=v&ticket=ATD-1'), view).toString(), 'view=v')
})

test('what was changed stands beside it, and goes when it is changed back', () => {
  const kept = filtersIn(at('view=v'), view)
  const changed = addressIn(at('view=v'), view, { ...kept, priority: ['P1'] })
  assert.equal(changed.toString(), 'view=v&status=NEW&priority=P1&assignee=me')
  assert.equal(isAsKept(changed), false)
  assert.equal(addressIn(changed, view, kept).toString(), 'view=v')
})

test('a view whose filters were all taken away is not taken for the view', () => {
  const emptied = addressIn(at('view=v'), view, noFilters)
  assert.equal(emptied.toString(), 'view=v&sort=-updatedAt')
  assert.deepEqual(filtersIn(emptied, view), { ...noFilters, sort: '-updatedAt' })
})

test('without a view the address has its filters alone', () =>
  assert.equal(addressIn(at('status=NEW&ticket=ATD-1'), undefined).toString(), 'status=NEW'))
