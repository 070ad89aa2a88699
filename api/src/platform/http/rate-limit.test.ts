import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './rate-limit.ts'

test('SEC-3 an IPv6 caller is counted by his network, an IPv4 one by his address', () => {
  const cases = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ] as const
  for (const [ip, network] of cases) assert.equal(networkOf(ip), network, ip)
})
