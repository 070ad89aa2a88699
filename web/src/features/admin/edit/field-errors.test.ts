import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiFailure } from '../../../lib/api/problem.ts'
import { wrongFields } from './field-errors.ts'

const refused = (path: string, code: string) =>
  new ApiFailure('validation-failed', { errors: [{ path, code, message: '' }] })
const told = (...asked: Parameters<typeof wrongFields>) =>
  wrongFields(...asked).map(({ path, fault }) => [path, fault.word])

test('UX-4.7: what the server says of a member stands at its field', () => {
  assert.deepEqual(told(refused('/shifts/0/start', 'pattern'), ['shifts']), [['shifts.0.start', 'pattern']])
  assert.deepEqual(told(refused('/name', 'multipleOf'), ['name']), [['name', 'invalid']])
})

test('what is no field of the form is said of the whole form', () => {
  assert.deepEqual(wrongFields(refused('/version', 'type'), ['name']), [])
  assert.deepEqual(wrongFields(new ApiFailure('internal'), ['name']), [])
})

test('what is there already stands at the field that has to differ', () => {
  assert.deepEqual(told(new ApiFailure('duplicate'), ['name'], 'name'), [['name', 'duplicate']])
  assert.deepEqual(wrongFields(new ApiFailure('duplicate'), ['name']), [])
})
