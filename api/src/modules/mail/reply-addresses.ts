import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { tokenIn, withToken } from './domain/reply-token.ts'
import * as store from './reply-addresses.store.ts'

export type Correspondent = Readonly<{ ticketId: string; recipientId: string }>

const purpose = 'mail.reply'

/** The tenant too: a number alone would be good at another helpdesk of the same box. */
const messageOf = (tenantId: string, { ticketId, recipientId }: Correspondent, number: number) =>
  [tenantId, ticketId, recipientId, number].join('\n')

type Signing = Readonly<{ keyring: Pick<Keyring, 'sign'>; base: string }>

/** NTF-17: where this person's answer about this ticket comes in. Null where `base` has no room for a token. */
export async function replyAddressOf(tx: TenantTx, to: Correspondent, { keyring, base }: Signing) {
  const number = await store.numberFor(tx, to)
  return withToken(base, { number, ...keyring.sign(purpose, messageOf(tx.ctx.tenantId, to, number)) })
}

/** Whose answer about which ticket it is, in any spelling of the address. Null where we have not signed it. */
export async function readReplyToken(
  tx: TenantReadTx,
  address: string,
  keyring: Pick<Keyring, 'verify'>,
): Promise<Correspondent | null> {
  const token = tokenIn(address)
  const meant = token && (await store.find(tx, token.number))
  if (!token || !meant) return null
  const signed = { keyId: token.keyId, mac: Buffer.from(token.mac) }
  return keyring.verify(purpose, messageOf(tx.ctx.tenantId, meant, token.number), signed) ? meant : null
}
