import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowedHosts } from './allowed-hosts.ts'
import { objectionTo } from './target.ts'

const nothing = allowedHosts([])
const isRefused = (url: string, allowed = nothing) => objectionTo(url, allowed) !== null

test('NTF-33 a private address is refused in every spelling in which a URL can hold it', () => {
  const spellings = [
    '127.0.0.1',
    '127.0.0.1.',
    '127.1',
    '127.0.1',
    '2130706433',
    '017700000001',
    '0177.0.0.1',
    '0x7f000001',
    '0x7f.0.0.1',
    '0X7F.1',
    '①②⑦.0.0.1',
    '１２７.0.0.1',
    '127。0。0。1',
    '%31%32%37.0.0.1',
    '0',
    '0.0.0.0',
    '10.0.0.1',
    '012.0.0.1',
    '167772161',
    '169.254.169.254',
    '2852039166',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::10.0.0.1]',
    '[2002:7f00:1::]',
    '[fd00::1]',
    '[fe80::1]',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'any.localhost',
  ]
  for (const host of spellings) assert.ok(isRefused(`http://${host}:8080/hook`), host)
})

test('NTF-33 what is refused is told by a code, so that a client can say why', () => {
  const codes = ['http://10.0.0.1/', 'ftp://hooks.example/', 'https://a:b@hooks.example/', 'nowhere'].map(
    (url) => objectionTo(url, nothing)?.code,
  )
  assert.deepEqual(codes, ['private-address', 'scheme', 'credentials', 'url'])
})

test('NTF-33 a URL has a host, http or https, and nothing that would not be sent', () => {
  const wrong = [
    'ftp://hooks.example/',
    'file:///etc/passwd',
    'gopher://hooks.example/',
    'javascript:alert(1)',
    'hooks.example/desk',
    'https://',
    'https://user@hooks.example/',
    'https://user:password@hooks.example/',
    'https://:password@hooks.example/',
    'https://hooks.example/#part',
    'https://hooks.example/#',
    'https://hooks.example:0/',
    'https://hooks.example:65536/',
    'https://[::1%25eth0]/',
    `https://hooks.example/${'a'.repeat(2048)}`,
    `https://hooks.example/${'ü'.repeat(700)}`,
  ]
  for (const url of wrong) assert.ok(isRefused(url), url)
  const right = [
    'https://hooks.example',
    'http://hooks.example:65535/a?key=1',
    'https://8.8.8.8/',
    'https://[2606:4700::1]/',
  ]
  for (const url of right) assert.equal(objectionTo(url, nothing), null, url)
})

test('NTF-33 what the administrator has allowed is accepted, in every spelling too', () => {
  const allowed = allowedHosts(['127.0.0.1', 'localhost', '10.1.0.0/16'])
  for (const url of ['http://127.1/', 'http://2130706433/', 'http://localhost:1/', 'http://10.1.2.3/']) {
    assert.ok(!isRefused(url, allowed), url)
  }
  for (const url of ['http://127.0.0.2/', 'http://10.2.0.1/', 'http://[::1]/']) assert.ok(isRefused(url, allowed), url)
})
