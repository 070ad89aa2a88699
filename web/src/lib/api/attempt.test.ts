import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAttempt } from './attempt.ts'

test('TKT-8: the same words again are the same try, until they have arrived', () => {
  const attempt = createAttempt()
  const first = attempt.keyFor({ id: '7', body: 'It hums.' })
  assert.equal(attempt.keyFor({ id: '7', body: 'It hums.' }), first)
  const other = attempt.keyFor({ id: '7', body: 'It hums no more.' })
  assert.notEqual(other, first)
  attempt.arrived()
  assert.notEqual(attempt.keyFor({ id: '7', body: 'It hums no more.' }), other, 'said once more, on purpose')
})
