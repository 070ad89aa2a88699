import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choicesFrom } from './kept.ts'

test('UX-4.6: choices that were not saved come back as they were', () => {
  const kept = {
    version: 4,
    email: 'daily',
    dailyAt: '09:00',
    quietHours: { from: '20:00', to: '07:00', days: [1, 2] },
    events: { 'comment.added': { inApp: null, email: false } },
  }
  assert.deepEqual(choicesFrom(JSON.stringify(kept)), kept)
  assert.deepEqual(choicesFrom('{"version":4,"quietHours":null}'), { version: 4, quietHours: null })
})

test('what does not fit is forgotten', () => {
  assert.equal(choicesFrom(null), null)
  assert.equal(choicesFrom('{'), null)
  assert.equal(choicesFrom('[]'), null)
  assert.deepEqual(choicesFrom('{"version":4,"email":"never","quietHours":7,"events":{"a":1}}'), {
    version: 4,
    events: {},
  })
})
