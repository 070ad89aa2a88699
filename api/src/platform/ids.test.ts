import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { newId } from './ids.ts'

const now = Temporal.Instant.from('2026-11-20T08:00:00.123Z')

test('an id is a UUIDv7 that carries its millisecond', () => {
  const id = newId(now)
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), now.epochMilliseconds)
})

test('ids of one millisecond sort in the order in which they were made', () => {
  const ids = Array.from({ length: 10_000 }, () => newId(now))
  assert.deepEqual(ids.toSorted(), ids)
  assert.equal(new Set(ids).size, ids.length)
})

test('a clock that goes back makes ids all the same', () => {
  const later = newId(now)
  const earlier = newId(now.subtract({ seconds: 1 }))
  assert.ok(earlier < later)
})
