import assert from 'node:assert/strict'
import { test } from 'node:test'
import { warningFor } from './warnings.ts'

const omar = { id: 'omar', name: 'Omar', state: 'typing', since: '2026-11-20T08:00:00.000Z' } as const
const leaving = { mode: 'reply', text: 'It is attached.', hasFiles: false, typing: [] } as const

test('UX-4.5: a reply is not sent past who writes one, and no words without the file that they speak of', () => {
  assert.deepEqual(warningFor(leaving), { about: 'attachment' })
  assert.equal(warningFor({ ...leaving, hasFiles: true }), undefined)
  assert.deepEqual(warningFor({ ...leaving, typing: [omar] }), { about: 'typing', name: 'Omar' })
  assert.equal(warningFor({ ...leaving, mode: 'note', text: 'Ask her', typing: [omar] }), undefined)
  assert.deepEqual(warningFor({ ...leaving, mode: 'note' }), { about: 'attachment' })
})
