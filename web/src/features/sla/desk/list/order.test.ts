import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SlaPolicy } from '@atum-desk/contract/sla-policies'
import { inOrder, moved, placed } from './order.ts'

const policy = (id: string, position: number, orgId: string | null = null) => ({ id, position, orgId }) as SlaPolicy
const all = [policy('a', 1), policy('nile', 2, 'org'), policy('b', 3), policy('c', 4)]

test('SLA-3 those of an organization are looked at first, whatever their position', () => {
  assert.deepEqual(
    inOrder(all).map((group) => group.map(({ id }) => id)),
    [['nile'], ['a', 'b', 'c']],
  )
})

test('SLA-3 one changes places with the next that it competes with, and the others keep theirs', () => {
  assert.deepEqual(moved(all, 'a', 1), ['b', 'nile', 'a', 'c'])
  assert.deepEqual(moved(all, 'c', -1), ['a', 'nile', 'c', 'b'])
  assert.equal(moved(all, 'c', 1), undefined)
  assert.equal(moved(all, 'nile', -1), undefined)
  assert.deepEqual(
    inOrder(placed(all, moved(all, 'a', 1) ?? []))[1].map(({ id }) => id),
    ['b', 'a', 'c'],
  )
})
