import { isIP } from 'node:net'
import { isPublic } from './addresses.ts'
import type { AllowedHosts } from './allowed-hosts.ts'

/** A name, or an address without its brackets. The URL's parser has undone every spelling of an IPv4 address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')

const longest = 2048

/** What is wrong with a URL: for a program, and in words that follow the member’s name. */
const objections = {
  url: 'must be a URL',
  scheme: 'must begin with https:// or http://',
  credentials: 'must not hold a user name or a password',
  fragment: 'must not hold a fragment',
  port: 'must have a port between 1 and 65535',
  host: 'must name a host',
  'private-address': 'must not lead to a private address, unless webhookAllowedHosts names it',
} as const
type ObjectionCode = keyof typeof objections
type Objection = Readonly<{ code: ObjectionCode; message: string }>

/** Why a request cannot be meant to go there; null: it can. */
export function objectionTo(text: string, allowed: AllowedHosts): Objection | null {
  const code = whatIsWrong(text, allowed)
  return code && { code, message: objections[code] }
}

function whatIsWrong(text: string, allowed: AllowedHosts): ObjectionCode | null {
  const url = URL.parse(text)
  if (url === null || text.length > longest || url.href.length > longest) return 'url'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'scheme'
  if (url.username + url.password !== '') return 'credentials'
  if (text.includes('#')) return 'fragment'
  if (url.port === '0') return 'port'
  const host = hostOf(url)
  if (host === '') return 'host'
  return mayBe(host, allowed) ? null : 'private-address'
}

/** Of a name only what it leads to can tell, when it is asked; but for what never leads anywhere else. */
function mayBe(host: string, allowed: AllowedHosts): boolean {
  if (allowed.hasName(host)) return true
  if (isIP(host) !== 0) return isPublic(host) || allowed.hasAddress(host)
  return !/(^|\.)localhost$/i.test(host)
}
