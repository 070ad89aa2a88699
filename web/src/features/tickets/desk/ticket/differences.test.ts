import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ticketInFull } from '../../../../../test/desk-fixtures.ts'
import { differences } from './differences.ts'

const seen = ticketInFull({ status: 'ASSIGNED', tags: ['dock'], assignee: { id: 'a', name: 'Sara' } })

test('TKT-5: what others have changed is told, with what it was', () => {
  const now = { ...seen, version: 9, status: 'IN_PROGRESS', tags: [], assignee: { id: 'b', name: 'Daniel' } } as const
  assert.deepEqual(differences(seen, { ...now, tags: [] }), [
    { what: 'status', before: 'ASSIGNED', after: 'IN_PROGRESS' },
    { what: 'assignee', before: 'Sara', after: 'Daniel' },
    { what: 'tags', before: 'dock', after: null },
  ])
})

test('a comment that only counts the version up changes nothing that was seen', () =>
  assert.deepEqual(differences(seen, { ...seen, version: 2, commentCount: 1 }), []))
