import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, elsewhereOf } from './changes.ts'

const before = { name: 'Nile', active: true, days: [1, 2] }

test('only what differs is sent', () => {
  assert.deepEqual(changesOf(before, { ...before, days: [1, 2] }), {})
  assert.deepEqual(changesOf(before, { ...before, days: [1] }), { days: [1] })
})

test('UX-4.5: a conflict tells what was changed elsewhere, and whether it was changed here, too', () => {
  const theirs = { ...before, name: 'Nile Logistics', active: false }
  assert.deepEqual(elsewhereOf(before, theirs, { ...before, name: 'Nile Cargo' }), [
    { name: 'name', theirs: 'Nile Logistics', isMine: true },
    { name: 'active', theirs: false, isMine: false },
  ])
})

test('what both have changed alike is no conflict', () => {
  assert.deepEqual(elsewhereOf(before, { ...before, name: 'N' }, { ...before, name: 'N' }), [])
})
