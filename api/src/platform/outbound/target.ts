import { isIP } from 'node:net'
import { isPublic } from './addresses.ts'
import type { AllowedHosts } from './allowed-hosts.ts'

/** A name, or an address without its brackets. The URL's parser has undone every spelling of an IPv4 address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')

const longest = 2048

/** Why a request cannot be meant to go there, in words that follow the member’s name; null: it can. */
export function objectionTo(text: string, allowed: AllowedHosts): string | null {
  const url = URL.parse(text)
  if (url === null || text.length > longest || url.href.length > longest) return 'must be a URL'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https:// or http://'
  if (url.username + url.password !== '') return 'must not hold a user name or a password'
  if (text.includes('#')) return 'must not hold a fragment'
  if (url.port === '0') return 'must have a port between 1 and 65535'
  const host = hostOf(url)
  if (host === '') return 'must name a host'
  return mayBe(host, allowed) ? null : 'must not lead to a private address, unless webhookAllowedHosts names it'
}

/** Of a name only what it leads to can tell, when it is asked; but for what never leads anywhere else. */
function mayBe(host: string, allowed: AllowedHosts): boolean {
  if (allowed.hasName(host)) return true
  if (isIP(host) !== 0) return isPublic(host) || allowed.hasAddress(host)
  return !/(^|\.)localhost$/i.test(host)
}
