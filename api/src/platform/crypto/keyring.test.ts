import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyring, parseKeys } from './keyring.ts'

const keysOf = (text: string) => {
  const keys = parseKeys(text)
  assert.ok(keys)
  return keys
}
const old = `k1:${'1f'.repeat(32)}`
const both = `k2:${'2e'.repeat(32)},${old}`

test('NTF-5 what was sealed opens under its own purpose only, also after the key was changed', () => {
  const before = createKeyring(keysOf(old))
  const sealed = before.seal('smtp/1', 'a password, كلمة')
  assert.ok(!sealed.includes('password'))
  assert.notEqual(sealed, before.seal('smtp/1', 'a password, كلمة'))
  const after = createKeyring(keysOf(both))
  assert.equal(after.open('smtp/1', sealed), 'a password, كلمة')
  assert.throws(() => after.open('smtp/2', sealed))
  assert.match(after.seal('smtp/1', 'x'), /^k2\./)
})

test('NTF-5 what was changed by one character, or sealed by a key that is gone, does not open', () => {
  const ring = createKeyring(keysOf(both))
  const sealed = ring.seal('p', 'text')
  for (let i = 3; i < sealed.length - 1; i += 1) {
    const other = sealed[i] === 'A' ? 'B' : 'A'
    assert.throws(() => ring.open('p', sealed.slice(0, i) + other + sealed.slice(i + 1)), `at ${i}`)
  }
  assert.throws(() => createKeyring(keysOf(old)).open('p', sealed), /k2 is not among/)
})

test('NTF-5 what was cut down to a part of its tag does not open', () => {
  const ring = createKeyring(keysOf(both))
  const [id, nonce, body = ''] = ring.seal('p', '').split('.')
  const tag = Buffer.from(body, 'base64url')
  assert.equal(tag.length, 16)
  for (const length of [15, 12, 8, 4, 0]) {
    const cut = [id, nonce, tag.subarray(0, length).toString('base64url')].join('.')
    assert.throws(() => ring.open('p', cut), `${length} bytes`)
  }
})

test('NTF-5 a signature holds for its purpose and its message, 128 bits of it', () => {
  const ring = createKeyring(keysOf(both))
  const signed = ring.sign('reply', 'ticket and person')
  assert.equal(signed.mac.length, 16)
  assert.ok(ring.verify('reply', 'ticket and person', signed))
  assert.ok(!ring.verify('reply', 'another ticket', signed))
  assert.ok(!ring.verify('other', 'ticket and person', signed))
  assert.ok(!ring.verify('reply', 'ticket and person', { ...signed, mac: signed.mac.subarray(0, 8) }))
  const past = createKeyring(keysOf(old)).sign('reply', 'm')
  assert.ok(ring.verify('reply', 'm', past))
})

test('NTF-5 keys are named, 256 bits long and each there once', () => {
  for (const wrong of ['', 'k1', 'k1:00', `k1:${'g'.repeat(64)}`, `${old},${old}`, `K 1:${'0'.repeat(64)}`]) {
    assert.equal(parseKeys(wrong), null, wrong)
  }
})
