import assert from 'node:assert/strict'
import { statSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { newFolder } from '../testing/launcher.ts'
import { dataFolder } from './data-folder.ts'
import { openSecrets, pronounceable } from './secrets.ts'

test('secrets are made once, kept, and for their owner alone', () => {
  const folder = dataFolder(newFolder())
  const made = openSecrets(folder)
  assert.deepEqual(openSecrets(folder, 'given too late'), made)
  assert.equal(statSync(folder.secrets).mode & 0o777, 0o600)
  assert.equal(new Set(Object.values(made)).size, 6)
})

test('a folder from before there were keys gets them, once, and keeps what it had', () => {
  const folder = dataFolder(newFolder())
  const { secretKeys: _, ...former } = openSecrets(folder)
  writeFileSync(folder.secrets, JSON.stringify(former))
  const opened = openSecrets(folder)
  assert.match(opened.secretKeys, /^k1:[0-9a-f]{64}$/)
  assert.deepEqual(opened, { ...former, secretKeys: opened.secretKeys })
  assert.deepEqual(openSecrets(folder), opened)
})

test('the password of the demo can be given', () => {
  assert.equal(openSecrets(dataFolder(newFolder()), 'a good one here').demoPassword, 'a good one here')
})

test('a made password can be read aloud, and satisfies SEC-2', () => {
  for (let i = 0; i < 100; i++) assert.match(pronounceable(), /^([b-z][aeiou]){2}(-([b-z][aeiou]){2}){3}$/)
})
