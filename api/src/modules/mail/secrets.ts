import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { MailServer } from '../../platform/mail/server.ts'
import type { ServerTerms } from './settings.store.ts'

/** Of one helpdesk: copied into another's row it does not open. */
const purposeOf = (tenantId: string) => `mail.password/${tenantId}`

type Where = Readonly<{ tenantId: string; keyring: Keyring }>

export const sealedPassword = (password: string, { tenantId, keyring }: Where): string =>
  keyring.seal(purposeOf(tenantId), password)

export class UnopenedPassword extends Error {
  override readonly name = 'UnopenedPassword'
}

/** Throws UnopenedPassword where the key that sealed it is gone. */
export function openedServer({ sealedPassword, ...terms }: ServerTerms, { tenantId, keyring }: Where): MailServer {
  const { host, port, security, username, allowUnverified, caCertificate } = terms
  const password = sealedPassword === null ? null : opened(sealedPassword, { tenantId, keyring })
  return { host, port, security, username, password, allowUnverified, caCertificate }
}

function opened(sealed: string, { tenantId, keyring }: Where): string {
  try {
    return keyring.open(purposeOf(tenantId), sealed)
  } catch (cause) {
    const keys = 'is the key that sealed it still in ATUM_SECRET_KEYS?'
    throw new UnopenedPassword(`The mail server’s password cannot be opened: ${keys}`, { cause })
  }
}
