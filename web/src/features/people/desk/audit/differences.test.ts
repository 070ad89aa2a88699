import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from './api.ts'
import { memberDifferences } from './differences.ts'

test('AUD-1 an entry is shown member by member, as it was and as it is', () => {
  assert.deepEqual(memberDifferences({ priority: 'P3', title: 'A' }, { priority: 'P1', title: 'A' }), [
    { name: 'priority', before: 'P3', after: 'P1' },
  ])
  assert.deepEqual(memberDifferences(null, { tags: ['vpn', 'lan'], assignee: null }), [
    { name: 'tags', before: undefined, after: 'vpn, lan' },
    { name: 'assignee', before: undefined, after: 'null' },
  ])
  assert.deepEqual(memberDifferences({ active: true }, null), [{ name: 'active', before: 'true', after: undefined }])
  assert.deepEqual(memberDifferences('text', 7), [])
})

test('AUD-2 a day reaches from its first moment to the next day’s; nonsense asks for nothing', () => {
  const [from, to] = [instantOf('2026-11-20', 0), instantOf('2026-11-20', 1)]
  assert.equal(Date.parse(to ?? '') - Date.parse(from ?? ''), 24 * 3_600_000)
  assert.equal(instantOf('yesterday', 0), undefined)
})
