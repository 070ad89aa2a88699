import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditValues } from './audit-values.ts'

test('AUD-1 the values before and after are those of the change', () => {
  const change = { old: { priority: 'P3' }, new: { priority: 'P1' } }
  assert.deepEqual(auditValues({ details: { changed: ['priority'] }, change }), change)
})

test('AUD-1 what changed no value is kept by what it tells', () => {
  assert.deepEqual(auditValues({ details: { commentId: 'c' } }), { old: null, new: { commentId: 'c' } })
  assert.deepEqual(auditValues({ details: {}, change: { old: { active: true }, new: null } }), {
    old: { active: true },
    new: null,
  })
})

test('AUD-1 neither a body nor a secret gets into the log', () => {
  const written = { body: 'My card number is …', password: 'hunter2', commentId: 'c' }
  const kept = { commentId: 'c' }
  assert.deepEqual(auditValues({ details: written }), { old: null, new: kept })
  assert.deepEqual(auditValues({ details: {}, change: { old: written, new: written } }), { old: kept, new: kept })
})
