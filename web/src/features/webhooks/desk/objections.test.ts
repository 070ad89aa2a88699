import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostIn, objectionOf } from './objections.ts'

test('a refused address is named as the settings take it: without its port, and without brackets', () => {
  assert.equal(hostIn(' http://10.0.0.4:8080/hook '), '10.0.0.4')
  assert.equal(hostIn('https://[fd00::1]/hook'), 'fd00::1')
  assert.equal(hostIn('nowhere'), 'nowhere')
})

test('what a person can mend has words of its own', () => {
  assert.equal(objectionOf('private-address'), 'private-address')
  assert.equal(objectionOf('url'), undefined)
})
