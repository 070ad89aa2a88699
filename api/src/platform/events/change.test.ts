import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOf } from './change.ts'

const team = { id: 1, name: 'Network', members: ['a', 'b'], lead: null as string | null }

test('a change holds the members that differ, before and after', () => {
  assert.deepEqual(changeOf(team, { name: 'Servers', members: ['a', 'b'], lead: 'a' }), {
    old: { name: 'Network', lead: null },
    new: { name: 'Servers', lead: 'a' },
  })
  assert.deepEqual(changeOf(team, { members: ['a'] }), { old: { members: ['a', 'b'] }, new: { members: ['a'] } })
})

test('what is as it was, or left out, is no change', () => {
  assert.equal(changeOf(team, {}), null)
  assert.equal(changeOf(team, { name: undefined, lead: null, members: ['a', 'b'] }), null)
})
