import assert from 'node:assert/strict'
import { test } from 'node:test'
import { credentialsIn, withoutSecret } from './unsaid.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

test('NTF-5 a password that a server says back is not kept, however it is spelled', () => {
  const hide = withoutSecret({ username: 'bob', password: 'S3cret!xyz' })
  for (const said of ['S3cret!xyz', base64('S3cret!xyz'), base64('\0bob\0S3cret!xyz')]) {
    assert.equal(hide(`535 5.7.8 no: bob ${said}`), '535 5.7.8 no: bob ***')
  }
  assert.equal(withoutSecret({ username: null, password: null })('250 Ok'), '250 Ok')
})

test('NTF-5 the password of the environment’s address is known, too', () => {
  const hide = withoutSecret(credentialsIn('smtp://bob:S3cret%21xyz@mail.example:25'))
  assert.equal(hide('535 S3cret!xyz'), '535 ***')
})
