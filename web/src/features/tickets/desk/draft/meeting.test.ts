import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '@atum-desk/contract/drafts'
import { type Kept, meeting } from './meeting.ts'

const noon = Date.parse('2026-11-20T12:00:00.000Z')
const there = (body: string, version: number, at = noon): Draft => ({
  kind: 'reply',
  body,
  version,
  updatedAt: version === 0 ? null : new Date(at).toISOString(),
})
const here = (text: string, version: number, isDirty = true, at = noon): Kept => ({ text, version, at, isDirty })

test('UX-4.2: where one machine has gone on, its words; where both have, the newer ones beside the others', () => {
  const words = (kept: Kept, draft: Draft) => {
    const met = meeting(kept, draft)
    return [met.kept.text, met.kept.version, met.kept.isDirty, met.other?.text, met.other?.shown]
  }
  assert.deepEqual(words(here('old', 1, false), there('new', 2)), ['new', 2, false, undefined, undefined])
  assert.deepEqual(words(here('mine', 1), there('old', 1)), ['mine', 1, true, undefined, undefined])
  assert.deepEqual(words(here('mine', 1), there('', 0)), ['mine', 0, true, undefined, undefined])
  assert.deepEqual(words(here('same', 1), there('same', 2)), ['same', 2, false, undefined, undefined])
  assert.deepEqual(words(here('mine', 1, true, noon + 1), there('theirs', 2)), ['mine', 2, true, 'theirs', 'here'])
  assert.deepEqual(words(here('mine', 1, true, noon - 1), there('theirs', 2)), ['theirs', 2, false, 'mine', 'there'])
  assert.deepEqual(words(here('', 1, true, noon - 1), there('theirs', 2)), ['theirs', 2, false, undefined, undefined])
})
