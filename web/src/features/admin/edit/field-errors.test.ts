import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApiFailure } from '../../../lib/api/problem.ts'
import { wrongFields } from './field-errors.ts'

const refused = (path: string, code: string) =>
  new ApiFailure('validation-failed', { errors: [{ path, code, message: '' }] })

test('UX-4.7: what the server says of a member stands at its field', () => {
  assert.deepEqual(wrongFields(refused('/shifts/0/start', 'pattern'), ['shifts']), [
    { path: 'shifts.0.start', word: 'pattern' },
  ])
  assert.deepEqual(wrongFields(refused('/name', 'multipleOf'), ['name']), [{ path: 'name', word: 'invalid' }])
})

test('what is no field of the form is said of the whole form', () => {
  assert.deepEqual(wrongFields(refused('/version', 'type'), ['name']), [])
  assert.deepEqual(wrongFields(new ApiFailure('internal'), ['name']), [])
})

test('what is there already stands at the field that has to differ', () => {
  assert.deepEqual(wrongFields(new ApiFailure('duplicate'), ['name'], 'name'), [{ path: 'name', word: 'duplicate' }])
  assert.deepEqual(wrongFields(new ApiFailure('duplicate'), ['name']), [])
})
