import { BlockList, isIP, isIPv4 } from 'node:net'

/** IANA's special-purpose registry for IPv4, and multicast: nothing of it is somebody's server on the internet. */
const specialIPv4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8',
  '100.64.0.0/10', // carrier-grade NAT
  '127.0.0.0/8',
  '169.254.0.0/16', // link-local, and the clouds' metadata
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
]

/** Within 2000::/3, outside of which nothing is anybody's on the internet: ULA, link-local, multicast, loopback, … */
const specialIPv6 = ['2001::/23', '2001:db8::/32', '2620:4f:8000::/48', '3fff::/20']

const blockListOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/')
    list.addSubnet(address, Number(prefix), isIPv4(address) ? 'ipv4' : 'ipv6')
  }
  return list
}
const refusedIPv4 = blockListOf(specialIPv4)
const refusedIPv6 = blockListOf(specialIPv6)
const globalIPv6 = blockListOf(['2000::/3'])

/** Is it an address that anybody on the internet may have? Of an address in another, as by NAT64, the inner one counts. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !refusedIPv4.check(address)
  if (isIP(address) === 0) return false
  const bare = withoutZone(address)
  const inner = embeddedIPv4(groupsOf(bare))
  if (inner !== null) return isPublic(inner)
  return globalIPv6.check(bare, 'ipv6') && !refusedIPv6.check(bare, 'ipv6')
}

/** `fe80::1%eth0`: the zone says on which of our own cables. */
export const withoutZone = (address: string): string => address.replace(/%.*$/, '')

/** As four numbers: in an IPv4-mapped address, one of NAT64's well-known prefix (RFC 6052), or of 6to4 (RFC 3056). */
function embeddedIPv4(groups: readonly number[]): string | null {
  const starts = (...prefix: number[]) => prefix.every((group, at) => groups[at] === group)
  if (starts(0, 0, 0, 0, 0, 0xffff) || starts(0x64, 0xff9b, 0, 0, 0, 0)) return dotted(groups[6], groups[7])
  return starts(0x2002) ? dotted(groups[1], groups[2]) : null
}

const dotted = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join('.')

/** The eight groups of an IPv6 address, however it is spelled. */
function groupsOf(address: string): number[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [before = '', after] = canonical.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  if (after === undefined) return read(before)
  const [head, tail] = [read(before), read(after)]
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
}
