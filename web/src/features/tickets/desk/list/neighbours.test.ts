import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ticketSummary } from '../../../../../test/desk-fixtures.ts'
import { afterLeaving, neighbour } from './neighbours.ts'

const rows = [1, 2, 3].map((index) => ticketSummary({ id: `id-${index}` }))
const [first, second, last] = rows
assert.ok(first && second && last)

test('j and k stop at the ends', () => {
  assert.equal(neighbour(rows, first.id, 1), second)
  assert.equal(neighbour(rows, first.id, -1), undefined)
  assert.equal(neighbour(rows, last.id, 1), undefined)
})

test('where nothing is chosen yet, j begins at the top', () => assert.equal(neighbour(rows, undefined, 1), first))

test('when a row leaves the next one opens, and the one before at the end', () => {
  assert.equal(afterLeaving(rows, first.id), second)
  assert.equal(afterLeaving(rows, last.id), second)
  assert.equal(afterLeaving([first], first.id), undefined)
})
