import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settingsFrom } from './settings.ts'

test('nothing has to be said', () => {
  assert.deepEqual(settingsFrom({}, '/srv/atum-desk'), {
    port: 8080,
    data: '/srv/atum-desk/.data',
    databaseUrl: undefined,
    demoPassword: undefined,
    logLevel: 'warn',
  })
})

test('an empty variable is an absent one', () => {
  const env = { PORT: '', ATUM_DATA_DIR: '', DATABASE_URL: '', ATUM_DEMO_PASSWORD: '', LOG_LEVEL: '' }
  assert.deepEqual(settingsFrom(env, '/srv'), settingsFrom({}, '/srv'))
})

const refused: [env: NodeJS.ProcessEnv, reason: RegExp][] = [
  [{ PORT: '0' }, /PORT/],
  [{ PORT: '65536' }, /PORT/],
  [{ PORT: '8e3' }, /PORT/],
  [{ DATABASE_URL: 'mysql://127.0.0.1/atum' }, /DATABASE_URL/],
  [{ DATABASE_URL: 'not an address' }, /DATABASE_URL/],
  [{ ATUM_DEMO_PASSWORD: 'ten-bytes.' }, /ATUM_DEMO_PASSWORD has 12 to 72 bytes, and not 10/],
  [{ ATUM_DEMO_PASSWORD: 'ü'.repeat(37) }, /and not 74/],
]

for (const [env, reason] of refused) {
  test(`refused: ${JSON.stringify(env)}`, () => {
    assert.throws(() => settingsFrom(env, '/srv'), { name: 'Refusal', message: reason })
  })
}
