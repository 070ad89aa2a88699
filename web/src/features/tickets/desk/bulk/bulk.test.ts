import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TicketSummary } from '@atum-desk/contract/tickets'
import { ticketSummary } from '../../../../../test/desk-fixtures.ts'
import { checkedAll, checkedOne, checkedTo, nothingChecked } from './checking.ts'
import { undoOf } from './undo.ts'

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const ids = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join('')

test('UX-4.1: x marks and unmarks one; with Shift all from the last one, either way', () => {
  const b = checkedOne(nothingChecked, 'b')
  assert.equal(ids(checkedTo(b, items, 'd')), 'bcd')
  assert.equal(ids(checkedTo(checkedOne(nothingChecked, 'c'), items, 'a')), 'abc')
  assert.equal(ids(checkedOne(b, 'b')), '')
  assert.equal(ids(checkedTo(nothingChecked, items, 'c')), 'c')
})

test('all that were loaded, and none of them any more', () => {
  const all = checkedAll(nothingChecked, items)
  assert.equal(ids(all), 'abcd')
  assert.equal(ids(checkedAll(all, items)), '')
})

const done = (id: string, before: Partial<TicketSummary>, after: Partial<TicketSummary>) => ({
  before: ticketSummary({ id, status: 'ASSIGNED', ...before }),
  after: ticketSummary({ id, status: 'ASSIGNED', ...before, ...after }),
})
const undone = (...args: Parameters<typeof undoOf>) =>
  undoOf(...args).map(({ action, done }) => ({ ...action, ids: done.map(({ before }) => before.id).join('') }))

test('LST-3: what was done to several is undone by one call for each way back', () => {
  const changed = [
    done('a', { priority: 'P2' }, { priority: 'P1' }),
    done('b', { priority: 'P3' }, { priority: 'P1' }),
    done('c', { priority: 'P2' }, { priority: 'P1' }),
  ]
  assert.deepEqual(undone('priority', changed), [
    { type: 'priority', priority: 'P2', ids: 'ac' },
    { type: 'priority', priority: 'P3', ids: 'b' },
  ])
})

test('a tag that a ticket had already stays when the tag is taken back from the others', () =>
  assert.deepEqual(
    undone('tags', [done('a', { tags: ['vpn'] }, { tags: ['vpn', 'gate'] }), done('b', { tags: ['gate'] }, {})]),
    [
      { type: 'tags', add: [], remove: ['gate'], ids: 'a' },
      { type: 'tags', add: [], remove: [], ids: 'b' },
    ],
  ))

test('no undo where one of them could not go back: nobody had it, or its status moved', () => {
  const nora = { id: 'nora', name: 'Nora' }
  const net = { id: 'net', name: 'Network' }
  assert.deepEqual(undone('assign', [done('a', { assignee: nora, team: net }, { assignee: null })]), [
    { type: 'assign', assigneeId: 'nora', teamId: 'net', ids: 'a' },
  ])
  assert.deepEqual(undoOf('assign', [done('a', { assignee: nora }, {}), done('b', {}, { assignee: nora })]), [])
  assert.deepEqual(undoOf('assign', [done('a', { assignee: nora }, { team: net })]), [])
  assert.deepEqual(undoOf('assign', [done('a', { assignee: nora }, { status: 'IN_PROGRESS' })]), [])
  assert.deepEqual(undoOf('status', [done('a', {}, { status: 'IN_PROGRESS' })]), [])
})
