import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asFailure, failureFrom } from './problem.ts'

test('a problem keeps its code and its request id', () => {
  const failure = failureFrom(409, { code: 'version-conflict', requestId: 'req-7', currentVersion: 4 })
  assert.deepEqual([failure.code, failure.requestId, failure.currentVersion], ['version-conflict', 'req-7', 4])
})

test('a field finds what is wrong with it', () => {
  const errors = [{ path: '/title', code: 'minLength', message: 'must NOT have fewer than 3 characters' }]
  const failure = failureFrom(400, { code: 'validation-failed', requestId: 'req-8', errors })
  assert.equal(failure.at('/title'), 'minLength')
  assert.equal(failure.at('/description'), undefined)
})

test('a limit says how long to wait', () => {
  const problem = { code: 'rate-limited', requestId: 'req-9', retryAfterSeconds: 30 }
  assert.equal(failureFrom(429, problem).retryAfter, 30)
  assert.equal(failureFrom(503, { code: 'unavailable', requestId: 'req-9' }).retryAfter, null)
})

test('what is not a problem is known by its status alone', () => {
  assert.equal(failureFrom(401, null).code, 'unauthenticated')
  assert.equal(failureFrom(502, null).code, 'unavailable')
  assert.equal(failureFrom(500, '<html>').code, 'internal')
  assert.equal(failureFrom(409, { code: 'invented-by-a-proxy' }).code, 'internal')
})

test('a call that never arrived is unreachable', () => {
  assert.equal(asFailure(new TypeError('Failed to fetch')).code, 'unreachable')
})
