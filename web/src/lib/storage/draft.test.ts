import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dropDrafts, readDraft, takeDrafts, writeDraft } from './draft.ts'

// As the browser's: what is kept are members of their own, what it can do are not.
const does: ThisType<Record<string, string>> & Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
  getItem(key) {
    return this[key] ?? null
  },
  setItem(key, text) {
    this[key] = text
  },
  removeItem(key) {
    delete this[key]
  },
}
Object.defineProperty(globalThis, 'localStorage', { value: Object.create(does) })

test('UX-4.6: after signing out nothing typed is left, not even what was on its way then', () => {
  writeDraft('hana', 'reply.1', 'Dear Omar')
  dropDrafts('hana')
  assert.equal(readDraft('hana', 'reply.1'), null)
  writeDraft('hana', 'reply.1', 'Dear Omar, it works')
  writeDraft('omar', 'reply.1', 'Dear Hana')
  assert.deepEqual([readDraft('hana', 'reply.1'), readDraft('omar', 'reply.1')], [null, 'Dear Hana'])
  takeDrafts('hana')
  writeDraft('hana', 'reply.1', 'Good morning')
  assert.equal(readDraft('hana', 'reply.1'), 'Good morning')
})
