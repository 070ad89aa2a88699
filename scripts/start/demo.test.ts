import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wasSeeded } from './demo.ts'

test('seed says in its last line whether it made the demo', () => {
  assert.equal(wasSeeded('{"seeded": true}\n'), true)
  assert.equal(wasSeeded('two organizations\n{"seeded": false, "tickets": 30}\n'), false)
  assert.throws(() => wasSeeded('done\n'), { name: 'Refusal' })
  assert.throws(() => wasSeeded(''), { name: 'Refusal' })
})
