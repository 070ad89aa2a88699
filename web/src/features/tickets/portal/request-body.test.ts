import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyFrom, draftFrom, emptyDraft, isEmptyDraft, problemsOf } from './request-body.ts'

const draft = { ...emptyDraft, title: ' Badge reader ', description: 'Gate 4 stays shut.\n' }

test('spaces around are cut, and what is empty is left out', () =>
  assert.deepEqual(bodyFrom(draft, undefined), {
    title: 'Badge reader',
    description: 'Gate 4 stays shut.',
    priority: 'P3',
  }))

test('a follow-up names what it carries on', () => assert.equal(bodyFrom(draft, 'id').followUpOf, 'id'))

test('a title of two letters and an empty description are named before anything is sent', () => {
  assert.deepEqual(problemsOf({ ...draft, title: ' ab ' }), { title: true, description: false })
  assert.deepEqual(problemsOf({ ...draft, description: '  ' }), { title: false, description: true })
})

test('a kept draft comes back; what cannot be read is an empty one', () => {
  assert.deepEqual(draftFrom(JSON.stringify(draft)), draft)
  assert.deepEqual(draftFrom('{"priority":"P9"}'), emptyDraft)
  assert.deepEqual(draftFrom('not json'), emptyDraft)
  assert.equal(isEmptyDraft(emptyDraft), true)
})
