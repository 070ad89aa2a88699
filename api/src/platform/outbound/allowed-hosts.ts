import { BlockList, isIP, isIPv4 } from 'node:net'
import { withoutZone } from './addresses.ts'

/** What an administrator lets the box reach of his own house: host names, addresses, networks such as `10.1.0.0/16`. */
export type AllowedHosts = Readonly<{
  /** A name that is allowed may lead anywhere. */
  hasName(host: string): boolean
  hasAddress(address: string): boolean
}>

/** What cannot be read allows nothing. */
export function allowedHosts(entries: readonly string[]): AllowedHosts {
  const names = new Set(entries.filter((entry) => !entry.includes('/') && isIP(entry) === 0).map(spelledAlike))
  const networks = new BlockList()
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    if (isIP(address) === 0) continue
    if (prefix === undefined) networks.addAddress(address, family)
    else if (/^\d+$/.test(prefix) && Number(prefix) <= (family === 'ipv4' ? 32 : 128)) {
      networks.addSubnet(address, Number(prefix), family)
    }
  }
  return {
    hasName: (host) => names.has(spelledAlike(host)),
    hasAddress(address) {
      const bare = withoutZone(address)
      return isIP(bare) !== 0 && networks.check(bare, isIPv4(bare) ? 'ipv4' : 'ipv6')
    },
  }
}

const spelledAlike = (host: string): string => host.toLowerCase().replace(/\.$/, '')
