import assert from 'node:assert/strict'
import { test } from 'node:test'
import { warningFor, warningForQuestion } from './warnings.ts'

const omar = { id: 'omar', name: 'Omar', state: 'typing', since: '2026-11-20T08:00:00.000Z' } as const
const leaving = { mode: 'reply', text: 'It is attached.', hasFiles: false, typing: [] } as const

test('UX-4.5: a reply is not sent past who writes one, and no words without the file that they speak of', () => {
  assert.deepEqual(warningFor(leaving), { about: 'attachment' })
  assert.equal(warningFor({ ...leaving, hasFiles: true }), undefined)
  assert.deepEqual(warningFor({ ...leaving, typing: [omar] }), { about: 'typing', name: 'Omar' })
  assert.equal(warningFor({ ...leaving, mode: 'note', text: 'Ask her', typing: [omar] }), undefined)
  assert.deepEqual(warningFor({ ...leaving, mode: 'note' }), { about: 'attachment' })
})

test('UX-4.5: nor is a question, and not when a colleague has handled the ticket by then; it needs no file', () => {
  assert.equal(warningForQuestion({ status: 'NEW', typing: [] }), undefined)
  assert.equal(warningForQuestion({ status: undefined, typing: [] }), undefined)
  assert.deepEqual(warningForQuestion({ status: 'NEW', typing: [omar] }), { about: 'typing', name: 'Omar' })
  assert.deepEqual(warningForQuestion({ status: 'ACCEPTED', typing: [omar] }), { about: 'moved', status: 'ACCEPTED' })
})
