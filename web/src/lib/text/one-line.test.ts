import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from './one-line.ts'

test('UX-4.7: a title is sent as one line, without what its writer cannot see', () => {
  assert.equal(oneLine('  The printer\u202e is\u2066 jammed\u0007 '), 'The printer is jammed')
  assert.equal(oneLine('Two\r\nlines\u2028and a\ttab'), 'Two lines and a tab')
  assert.equal(oneLine('الطابعة ٣ 🖨️'), 'الطابعة ٣ 🖨️')
})
