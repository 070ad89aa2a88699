import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiFailure, asFailure } from '../../lib/api/problem.ts'
import { expectFitting, wrongOf } from './new-password.ts'

const wrongWith = (password: string) => {
  try {
    expectFitting(password)
    return undefined
  } catch (error) {
    return wrongOf(asFailure(error))
  }
}

test('SEC-2: a password has 12 to 72 bytes, however many letters they are', () => {
  assert.equal(wrongWith('a'.repeat(11)), 'minLength')
  assert.equal(wrongWith('a'.repeat(12)), undefined)
  assert.equal(wrongWith('شمسشمس'), undefined)
  assert.equal(wrongWith('a'.repeat(72)), undefined)
  assert.equal(wrongWith('a'.repeat(73)), 'maxLength')
  assert.equal(wrongWith('ش'.repeat(37)), 'maxLength')
})

test('SEC-2: a letter that the keyboard writes in two is counted as one', () => {
  assert.equal(wrongWith('e\u0301'.repeat(5)), 'minLength') // 15 bytes as typed, 10 as stored
})

test('what the server refuses is told apart, a reason that is unknown here as well', () => {
  const refusal = (path: string, code: string) =>
    wrongOf(new ApiFailure('validation-failed', { errors: [{ path, code, message: '' }] }))
  assert.equal(refusal('/password', 'common'), 'common')
  assert.equal(refusal('/password', 'pattern'), 'other')
  assert.equal(refusal('/token', 'minLength'), undefined)
})
