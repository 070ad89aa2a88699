import { X509Certificate } from 'node:crypto'

/** Each certificate of a file, in its order. Throws what OpenSSL says of one that is none. */
export function certificatesIn(pem: string): X509Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  return found.map((each) => new X509Certificate(each))
}

/** Its name, as a person would call it. */
export const called = (names: string): string => `“${/^CN=(.*)$/m.exec(names)?.[1] ?? names.replaceAll('\n', ', ')}”`

/**
 * Why a browser would refuse this chain for `name`, which is a host's or an address, or null where any is good; null where it
 * would not. The first
 * is the server's own, then come those between, each the issuer of the one before.
 */
export function refusalOf(chain: readonly X509Certificate[], name: string | null, nowMs: number): string | null {
  const [own] = chain
  if (own === undefined) return 'holds no certificate'
  return datesOf(chain, nowMs) ?? nameOf(own, name) ?? orderOf(chain)
}

function datesOf(chain: readonly X509Certificate[], nowMs: number): string | null {
  for (const { subject, validFrom, validTo, validFromDate, validToDate } of chain) {
    if (validToDate.getTime() < nowMs) return `${called(subject)} in it expired on ${validTo}`
    if (validFromDate.getTime() > nowMs) return `${called(subject)} in it is not good before ${validFrom}`
  }
  return null
}

/** By the alternative names alone, as browsers look at nothing else. */
function nameOf(own: X509Certificate, name: string | null): string | null {
  if (name === null) return null
  const isAddress = /^[\d.]+$|:/.test(name)
  const isNamed = isAddress ? own.checkIP(name) : own.checkHost(name, { subject: 'never' })
  return isNamed === undefined ? `is not for ${name}, but for ${own.subjectAltName ?? 'no name at all'}` : null
}

function orderOf(chain: readonly X509Certificate[]): string | null {
  for (const [i, issuer] of chain.entries()) {
    const issued = chain[i - 1]
    if (issued !== undefined && !(issued.checkIssued(issuer) && issued.verify(issuer.publicKey)))
      return `has ${called(issuer.subject)} after ${called(issued.subject)}, which is by ${called(issued.issuer)}: each has to be followed by the one that issued it`
  }
  return null
}
