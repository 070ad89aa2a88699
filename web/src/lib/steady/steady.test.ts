import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCount, steadyRows, withMore } from './steady.ts'

const none = new Set<string>()
const row = (id: string, title = id) => ({ id, title })

test('UX §4.5: what arrives waits behind the pill, and what is shown keeps its place', () => {
  const shown = [row('a'), row('b')]
  const fresh = [row('c'), row('b'), row('a')]
  assert.deepEqual(
    steadyRows(shown, fresh, none).map(({ item }) => item.id),
    ['a', 'b'],
  )
  assert.equal(newCount(shown, fresh, none), 1)
})

test('a row that left stays where it was, and says so; one that changed shows its change', () => {
  const rows = steadyRows([row('a'), row('b')], [row('b', 'changed')], none)
  assert.deepEqual(rows, [
    { item: row('a'), isGone: true },
    { item: row('b', 'changed'), isGone: false },
  ])
})

test('what the reader himself sent away is neither shown nor counted', () => {
  const hidden = new Set(['a', 'c'])
  assert.deepEqual(
    steadyRows([row('a'), row('b')], [row('b')], hidden).map(({ item }) => item.id),
    ['b'],
  )
  assert.equal(newCount([row('a'), row('b')], [row('b'), row('c')], hidden), 0)
})

test('UX-4.5: one more page comes after what is shown, and what is new further up stays behind the pill', () => {
  const shown = [row('a'), row('b')]
  const fresh = [row('new'), row('a'), row('b'), row('c')]
  const more = withMore(shown, fresh)
  assert.deepEqual(
    more.map(({ id }) => id),
    ['a', 'b', 'c'],
  )
  assert.equal(newCount(more, fresh, none), 1)
})
