import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsIn } from './words-in.ts'

test('ASG-3 a skill is one word; a tag may be several, up to the next comma of either language', () => {
  assert.deepEqual(wordsIn(' vpn, printer vpn،شبكة ', true), ['vpn', 'printer', 'شبكة'])
  assert.deepEqual(wordsIn('front desk، vpn, vpn,', false), ['front desk', 'vpn'])
  assert.deepEqual(wordsIn(' ,', true), [])
})
