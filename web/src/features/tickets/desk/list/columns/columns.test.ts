import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnNames, columnsFrom, columnsToChoose, movedColumn, usualColumns } from './columns.ts'

test('LST-1: of what a view holds, the columns that this version knows, the ticket first', () => {
  assert.deepEqual(columnsFrom(['status', 'sla.resolution', 'ticket', 'tags', 'status']), ['ticket', 'status', 'tags'])
  assert.deepEqual(columnsFrom([]), ['ticket'])
})

test('all columns can be chosen, those that are shown first', () => {
  const all = columnsToChoose(usualColumns)
  assert.deepEqual(all.slice(0, usualColumns.length), usualColumns)
  assert.deepEqual([...all].sort(), [...columnNames].sort())
})

test('a column moves by one place, and never before the ticket', () => {
  const shown = ['ticket', 'status', 'tags'] as const
  assert.deepEqual(movedColumn(shown, 'tags', -1), ['ticket', 'tags', 'status'])
  assert.deepEqual(movedColumn(shown, 'status', -1), shown)
  assert.deepEqual(movedColumn(shown, 'tags', 1), shown)
  assert.deepEqual(movedColumn(shown, 'ticket', 1), shown)
})
