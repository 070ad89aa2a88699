import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spaced } from './spaced.ts'

test('the first is done at once, and the many that follow together', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  let runs = 0
  const ask = spaced(() => runs++, 500)
  ask()
  assert.equal(runs, 1)
  for (let times = 0; times < 20; times++) ask()
  assert.equal(runs, 1)
  t.mock.timers.tick(500)
  assert.equal(runs, 2)
  t.mock.timers.tick(500)
  assert.equal(runs, 2)
  ask()
  assert.equal(runs, 3)
})
