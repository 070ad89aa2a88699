import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { hashNewPassword, isPassword } from './passwords.ts'

test('SEC-2 a password is hashed by bcrypt at cost 12', async () => {
  const hash = await hashNewPassword('a quiet day on the river')
  assert.match(hash, /^\$2b\$12\$/)
  assert.equal(await isPassword('a quiet day on the river', hash), true)
  assert.equal(await isPassword('A quiet day on the river', hash), false)
})

test('SEC-2 what lies behind the 72nd byte counts, though bcrypt does not see it', async () => {
  const password = `${'0123456789'.repeat(7)}12`
  const hash = await hashNewPassword(password)
  assert.equal(await isPassword(password, hash), true)
  assert.equal(await isPassword(`${password}3`, hash), false)
})

test('SEC-2 where there is no password, none is right', async () => {
  for (const password of ['', 'a quiet day on the river']) assert.equal(await isPassword(password, null), false)
})

test('SEC-2 the list of common passwords holds thousands, each of which would be long enough', () => {
  const lines = readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  assert.ok(lines.length > 5_000)
  for (const line of lines) {
    assert.equal(line, line.toLowerCase())
    assert.ok(Buffer.byteLength(line) >= 12 && Buffer.byteLength(line) <= 72, line)
  }
})

test('SEC-2 a common password is refused before it is hashed', async () => {
  for (const password of ['Password1234', 'qwertyuiop123', 'CorrectHorseBatteryStaple', 'Welcome2026!']) {
    await assert.rejects(hashNewPassword(password), { code: 'validation-failed' }, password)
  }
})
