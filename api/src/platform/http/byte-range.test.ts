import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHeld, requestedPart } from './byte-range.ts'

const whole = { sizeBytes: 100, etag: '"abc"' }

test('FIL-4 one range of bytes is a part of the file', () => {
  const cases: Array<[string, ReturnType<typeof requestedPart>]> = [
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['Bytes= 99-99 ', { start: 99, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=100-200', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    [`bytes=${'9'.repeat(400)}-`, 'unsatisfiable'],
    ['bytes=9-0', null],
    ['bytes=200-100', null],
    ['bytes=0-9,20-29', null],
    ['bytes=-', null],
    ['bytes=a-b', null],
    ['lines=0-9', null],
  ]
  for (const [range, part] of cases) assert.deepEqual(requestedPart({ range }, whole), part, range)
  assert.equal(requestedPart({}, whole), null)
})

test('FIL-4 a range of another version of the file is all of this one', () => {
  const range = 'bytes=0-9'
  assert.deepEqual(requestedPart({ range, ifRange: '"abc"' }, whole), { start: 0, end: 9 })
  for (const ifRange of ['"xyz"', 'W/"abc"', 'Fri, 20 Nov 2026 08:00:00 GMT']) {
    assert.equal(requestedPart({ range, ifRange }, whole), null, ifRange)
    assert.equal(requestedPart({ range: 'bytes=500-', ifRange }, whole), null, ifRange)
  }
})

test('FIL-4 what a client holds is compared with what there is', () => {
  for (const tags of ['"abc"', 'W/"abc"', '"x", "abc"', '*']) assert.equal(isHeld(tags, '"abc"'), true, tags)
  for (const tags of [undefined, '', '"x"', 'abc']) assert.equal(isHeld(tags, '"abc"'), false, tags)
})
