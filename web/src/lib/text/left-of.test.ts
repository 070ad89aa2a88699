import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOf } from './left-of.ts'

test('UX-4.2: what is typed while a message is on its way is not thrown away with it', () => {
  assert.equal(leftOf(' Dear Omar \n', 'Dear Omar'), '')
  assert.equal(leftOf('Dear Omar\nP.S. the printer', 'Dear Omar'), 'P.S. the printer')
  assert.equal(leftOf('Dear Omar and Hana', 'Dear Omar,'), 'Dear Omar and Hana')
  assert.equal(leftOf('typed while only files went', ''), 'typed while only files went')
})
