import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedFrom, paramsFrom, withOperator } from './query.ts'

test('UX-4.6: what is asked stands in the address, and nothing else of it counts', () => {
  const asked = askedFrom(new URLSearchParams('q=+printer+status%3Anew+&status=open&priority=P9&page=2'))
  assert.deepEqual(asked, { q: 'printer status:new', status: 'open', priority: undefined })
  assert.equal(paramsFrom(asked).toString(), 'q=printer+status%3Anew&status=open')
})

test('an operator is put after what is typed', () => {
  assert.equal(withOperator('', 'status:'), 'status:')
  assert.equal(withOperator('printer ', 'status:'), 'printer status:')
})
