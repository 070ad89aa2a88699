import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { AppError } from '../errors.ts'
import { cutPage, decodeCursor } from './cursor.ts'

const id = '01900000-0000-7000-8000-000000000000'
const made = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')

test('what cutPage hands out is taken back', () => {
  for (const [kind, key] of [
    ['instant', Temporal.Instant.from('2026-11-20T08:00:00.000001Z')],
    ['number', 1042],
    ['text', 'Nile'],
  ] as const) {
    const { nextCursor } = cutPage([1, 2], 1, () => ({ key, id }))
    assert.ok(nextCursor)
    assert.equal(String(decodeCursor(nextCursor, kind).key), String(key))
  }
})

test('a cursor that somebody made himself is refused, before PostgreSQL has to', () => {
  for (const [kind, parts] of [
    ['number', ['number', 2 ** 31, id]],
    ['number', ['number', -1, id]],
    ['number', ['number', 1.5, id]],
    ['number', ['text', '1', id]],
    ['instant', ['instant', '0000-01-01T00:00:00Z', id]],
    ['instant', ['instant', '2026-02-31T00:00:00Z', id]],
    ['instant', ['instant', 'infinity', id]],
    ['text', ['text', 'a\0b', id]],
    ['text', ['text', 'a', `${id}' or true`]],
    ['text', { key: 'a', id }],
  ] as const) {
    const isRefusal = (error: unknown) => error instanceof AppError && error.code === 'validation-failed'
    assert.throws(() => decodeCursor(made(parts), kind), isRefusal, JSON.stringify(parts))
  }
})
