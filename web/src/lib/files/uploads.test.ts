import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type UploadItem, type UploadStep, unsent, uploadsAfter } from './uploads.ts'

const two = [
  { key: 'a', file: new File(['a'], 'a.txt') },
  { key: 'b', file: new File(['b'], 'b.txt') },
]
const after = (...steps: UploadStep[]) => steps.reduce<readonly UploadItem[]>(uploadsAfter, [])
const states = (items: readonly UploadItem[]) => items.map(({ key, state }) => `${key} ${state}`)

test('a file waits, leaves, and has arrived', () => {
  const items = after(
    { type: 'added', items: two },
    { type: 'sending', key: 'a', share: 0.5 },
    { type: 'sent', key: 'a' },
  )
  assert.deepEqual(states(items), ['a sent', 'b waiting'])
  assert.deepEqual(states(unsent(items)), ['b waiting'])
})

test('one that failed is tried again, and forgets why it failed', () => {
  const failed = after({ type: 'added', items: two }, { type: 'failed', key: 'b', code: 'body-too-large' })
  assert.equal(failed[1]?.failed, 'body-too-large')
  assert.deepEqual(states(unsent(failed)), ['a waiting', 'b failed'])
  assert.equal(uploadsAfter(failed, { type: 'sending', key: 'b', share: 0 })[1]?.failed, null)
})

test('a removed file leaves the others where they are', () =>
  assert.deepEqual(states(after({ type: 'added', items: two }, { type: 'removed', key: 'a' })), ['b waiting']))
