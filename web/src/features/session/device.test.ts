import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf } from './device.ts'

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36'
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'

test('SEC-7 a session is told apart by browser and system', () => {
  assert.deepEqual(deviceOf(chrome), { browser: 'Chrome', system: 'Linux' })
  assert.deepEqual(deviceOf(iphone), { browser: 'Safari', system: 'iOS' })
  assert.deepEqual(deviceOf(`${chrome} Edg/130.0`), { browser: 'Edge', system: 'Linux' })
  assert.deepEqual(deviceOf(null), { browser: undefined, system: undefined })
})
