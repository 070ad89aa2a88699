import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublic } from './addresses.ts'
import { allowedHosts } from './allowed-hosts.ts'

const refused = [
  ['unspecified', '0.0.0.0', '0.1.2.3', '::'],
  ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['carrier-grade NAT', '100.64.0.1', '100.127.255.255'],
  ['link-local, and metadata', '169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
  ['unique local', 'fc00::1', 'fd12:3456:789a::1'],
  ['site-local', 'fec0::1'],
  ['multicast', '224.0.0.1', '239.255.255.250', 'ff02::1'],
  ['broadcast and reserved', '255.255.255.255', '240.0.0.1'],
  ['documentation and benchmarks', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1', '3fff::1'],
  ['IPv4-mapped', '::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:10.0.0.1', '::ffff:a9fe:a9fe'],
  ['IPv4-compatible', '::127.0.0.1', '::7f00:1'],
  ['NAT64 of a private one', '64:ff9b::10.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1'],
  ['6to4 of a private one', '2002:7f00:1::', '2002:a00:1::1'],
  ['Teredo', '2001:0:53aa:64c::1'],
  ['discard', '100::1'],
  ['no address', '', 'localhost', '127.1', '0x7f.0.0.1'],
] as const

test('NTF-33 what is not somebody’s server on the internet is refused, an address within an address too', () => {
  for (const [kind, ...addresses] of refused) {
    for (const address of addresses) assert.equal(isPublic(address), false, `${kind}: ${address}`)
  }
})

test('NTF-33 what may be anybody’s is public', () => {
  const open = ['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '223.255.255.255']
  const open6 = ['2606:4700::1111', '2a00:1450::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '2002:808:808::1']
  for (const address of [...open, ...open6]) assert.equal(isPublic(address), true, address)
})

test('NTF-33 an administrator allows names, addresses and networks, and nothing beside them', () => {
  const allowed = allowedHosts(['CRM.internal', '10.1.0.0/16', '127.0.0.1', 'fd00::/8', '300.1.1.1/99', '10.9.9.9/64'])
  for (const name of ['crm.internal', 'CRM.INTERNAL', 'crm.internal.']) assert.ok(allowed.hasName(name), name)
  for (const name of ['internal', 'x.crm.internal', '10.1.0.0/16']) assert.ok(!allowed.hasName(name), name)
  for (const address of ['10.1.255.1', '127.0.0.1', 'fd12::1', '::ffff:10.1.0.1']) {
    assert.ok(allowed.hasAddress(address), address)
  }
  for (const address of ['10.2.0.1', '127.0.0.2', 'fe80::1', '10.9.9.9', 'crm.internal']) {
    assert.ok(!allowed.hasAddress(address), address)
  }
})
