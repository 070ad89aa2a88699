import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, expectGoodPassword } from './password-rules.ts'

const codeOf = (password: string) => {
  try {
    expectGoodPassword(password, new Set(['correct horse', 'passwort für alle']))
    return 'good'
  } catch (error) {
    const { code, details } = error as { code: string; details: { errors: [{ path: string; code: string }] } }
    assert.deepEqual([code, details.errors[0].path], ['validation-failed', '/password'])
    return details.errors[0].code
  }
}

test('SEC-2 a password has 12 to 72 bytes, whatever the number of its characters', () => {
  const cases = [
    ['a'.repeat(11), 'minLength'],
    ['a'.repeat(12), 'good'],
    ['a'.repeat(72), 'good'],
    ['a'.repeat(73), 'maxLength'],
    ['سلاماً', 'good'], // six letters of two bytes
    ['سلام', 'minLength'],
    ['🐟🐟🐟', 'good'],
    ['ع'.repeat(36), 'good'],
    ['ع'.repeat(37), 'maxLength'],
  ] as const
  for (const [password, expected] of cases) assert.equal(codeOf(password), expected, password)
})

test('SEC-2 a common password is refused, however it is written', () => {
  for (const password of ['correct horse', 'Correct Horse', 'PASSWORT FÜR ALLE']) {
    assert.equal(codeOf(password), 'common', password)
  }
  assert.equal(codeOf('correct horses'), 'good')
})

test('SEC-2 an accent counts as one, typed in one or in two', () => {
  assert.deepEqual(bytesOf('cafe\u0301 at noon'), bytesOf('caf\u00e9 at noon'))
  assert.equal(codeOf('passwort fu\u0308r alle'), 'common')
})
