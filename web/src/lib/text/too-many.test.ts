import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tooMany } from './too-many.ts'

test('UX-4.6: what is too long is counted, and not cut', () => {
  assert.equal(tooMany('12345', 5), 0)
  assert.equal(tooMany('1234567', 5), 2)
  assert.equal(tooMany('1234567', undefined), 0)
})

test('an emoji is one character, as for the server', () => {
  assert.equal('\u{1f305}'.length, 2)
  assert.equal(tooMany('\u{1f305}'.repeat(5), 5), 0)
  assert.equal(tooMany('\u{1f305}'.repeat(6), 5), 1)
})

test('the spaces around it are not sent, and not counted', () => {
  assert.equal(tooMany(' 12345\n\n', 5), 0)
  assert.equal(tooMany(' 123456 ', 5), 1)
  assert.equal(tooMany('12 45 ', 5), 0)
})
