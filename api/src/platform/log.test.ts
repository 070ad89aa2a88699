import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestInLog } from './log.ts'

test('OPS-7 a request is logged by its path: what somebody has searched for stands in no log', () => {
  const asked = { method: 'GET', url: '/api/search?q=carl%40example.com', host: 'desk.example', ip: '10.0.0.1' }
  assert.deepEqual(requestInLog(asked), {
    method: 'GET',
    url: '/api/search',
    host: 'desk.example',
    remoteAddress: '10.0.0.1',
  })
})
