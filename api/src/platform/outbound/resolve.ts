import { promises as dns, type LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { isPublic } from './addresses.ts'
import type { AllowedHosts } from './allowed-hosts.ts'

export type Resolve = (host: string) => Promise<LookupAddress[]>

/** As the box itself resolves names: its hosts file, too. */
export const resolveAsTheBox: Resolve = (host) => dns.lookup(host, { all: true, verbatim: true })

/** It leads to where the box must not be sent. The words name no address: who asks may not know the house's network. */
class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress'
}

/**
 * The addresses of a host, each of which may be connected to: if only one of them may not, none may. Whoever connects
 * has to take these, for a second look-up may say something else. Throws PrivateAddress, and what look-ups throw.
 */
export async function reachableAddresses(
  host: string,
  { allowed, resolve }: { allowed: AllowedHosts; resolve: Resolve },
): Promise<LookupAddress[]> {
  const found = isIP(host) === 0 ? await resolve(host) : [{ address: host, family: isIP(host) }]
  if (found.length === 0) throw new Error(`${host} has no address`)
  if (allowed.hasName(host)) return found
  const own = ownAddresses()
  const isGood = ({ address }: LookupAddress) => allowed.hasAddress(address) || (isPublic(address) && !own.has(address))
  if (!found.every(isGood)) {
    throw new PrivateAddress(`${host} leads to a private address, which webhookAllowedHosts does not name`)
  }
  return found
}

const ownAddresses = (): ReadonlySet<string> =>
  new Set(Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address)))
