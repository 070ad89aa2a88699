import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canMove, movedTo } from './order.ts'

const view = (id: string, position: number, editable = true) => ({ id, position, editable })
const moves = (views: ReturnType<typeof view>[], id: string, by: 1 | -1) =>
  movedTo(views, id, by).map(({ view: { id: one }, position }) => [one, position])

test('LST-1: a view goes one place on, and only what has to changes its position', () => {
  const apart = [view('a', 1), view('b', 2), view('c', 3)]
  assert.deepEqual(moves(apart, 'c', -1), [['b', 4]])
  assert.deepEqual(moves(apart, 'a', 1), [
    ['a', 3],
    ['c', 4],
  ])
})

test('LST-1: views that were never put in an order get one', () => {
  assert.deepEqual(moves([view('a', 0), view('b', 0), view('c', 0)], 'b', -1), [
    ['a', 1],
    ['c', 2],
  ])
})

test('LST-1: what somebody else keeps stays where it is, and the last goes no further', () => {
  assert.deepEqual(moves([view('a', 0, false), view('b', 5)], 'b', -1), [])
  assert.equal(canMove([view('a', 0), view('b', 0)], 'b', 1), false)
  assert.equal(canMove([view('a', 0), view('b', 0)], 'b', -1), true)
  assert.equal(canMove([view('a', 0, false), view('b', 0)], 'b', -1), false)
})
