import { X509Certificate } from 'node:crypto'

const block = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** One certificate in PEM, or several, and nothing else that could be read otherwise. */
export function areCertificates(pem: string): boolean {
  const found = pem.match(block) ?? []
  return found.length > 0 && found.every(isCertificate) && pem.replace(block, '').trim() === ''
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined
  } catch {
    return false
  }
}
