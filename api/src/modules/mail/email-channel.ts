import { type AccountMail, isAccountMail } from '@atum-desk/contract/mail'
import { Temporal } from 'temporal-polyfill'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { MailError } from '../../platform/mail/mail-error.ts'
import type { Mailer, MailMessage } from '../../platform/mail/smtp.ts'
import { type Channel, DeliveryFailure, type LockedDelivery } from '../deliveries/index.ts'
import { preferencesOf, secretLink } from './domain/message.ts'
import { escapeHtml } from './domain/plain.ts'
import { mailTest } from './mail.events.ts'
import { recipientOf } from './recipients.store.ts'
import { replyAddressOf } from './reply-addresses.ts'
import { UnopenedPassword } from './secrets.ts'
import type { MailServers } from './servers.ts'

type Mint = (tx: TenantTx, to: Readonly<{ userId: string; address: string }>) => Promise<string | null>
type LinkTo = Readonly<{ event: AccountMail; address: string }>

type Options = Readonly<{
  servers: Pick<MailServers, 'has' | 'of'>
  keyring: Pick<Keyring, 'sign'>
  publicUrl: string
  /** The secret of the link; null where there is to be none any more, or none to this address. */
  mintSecret: Readonly<Record<AccountMail, Mint>>
  /** Whether its recipient still sees the ticket, and what is said of it. */
  mayStillKnow(
    tx: TenantReadTx,
    about: Readonly<{ recipientId: string; ticketId: string; internal: boolean }>,
  ): Promise<boolean>
}>

/**
 * Minutes until the next try, after the first, the second, … : eight tries within ten and a half hours, so that a mail
 * server that is down for a night loses nothing. A sweep looks once a minute, so less means nothing.
 */
const waits = [1, 2, 5, 15, 60, 180, 360]

const passwordReset = 'password.reset_requested'

const noLink = 'No link any more: the invitation is over, or the account has another address.'

/** Where the link of a message leads, behind either door. */
const pages = { 'password.reset_requested': 'reset-password', 'user.invited': 'invitation' } as const

/** What is sent within it is sent to whom it was written for: nothing is asked twice. */
const fresh = { minutes: 1 }

type Person = NonNullable<Awaited<ReturnType<typeof recipientOf>>>

export function createEmailChannel(options: Options): Channel {
  const { servers } = options
  return {
    waits,

    takes: servers.has,

    async prepare(tx, delivery) {
      const server = await servers.of(tx).catch(whyNot)
      if (typeof server === 'string') return { kind: 'wait', minutes: 5, reason: server }
      if (server === null) return { kind: 'held' }
      const person = delivery.recipientId === null ? undefined : await recipientOf(tx, delivery.recipientId)
      if (person === undefined || !person.active || person.organizationActive === false) {
        return { kind: 'dead', reason: 'The recipient’s account is not active any more.' }
      }
      const reason = await outOfSight(tx, delivery, person, options)
      if (reason !== null) return { kind: 'dead', reason }
      // Somebody waits for a new password: it is not counted, and waits behind nothing.
      if (delivery.event !== passwordReset && !server.mayTakeOne(tx.ctx.now)) {
        return {
          kind: 'wait',
          minutes: 1,
          reason: 'As many messages as the mail server is given went out this minute.',
        }
      }
      const link = isAccountMail(delivery.event)
        ? await linkFor(tx, { event: delivery.event, address: delivery.address }, person, options)
        : undefined
      if (link === null) return { kind: 'dead', reason: noLink }
      const address = isBound(delivery.event) ? delivery.address : person.email
      const message = await messageOf(tx, { ...delivery, address }, person, {
        ...options,
        link,
        replyTo: server.replyTo,
      })
      return { kind: 'send', address, send: (signal) => handOver(server.mailer, message, signal) }
    },

    settled: async () => undefined,

    async addressOf(tx, { recipientId, address, event }) {
      if (event === mailTest) return address // which whoever asked for it named
      const person = recipientId === null ? undefined : await recipientOf(tx, recipientId)
      return person?.email ?? address
    },
  }
}

/** To the address that it was written to, and to no other. */
const isBound = (event: string) => event === mailTest || isAccountMail(event)

/** A key that is gone is an operator's to mend; the message waits for him. */
function whyNot(error: unknown): string {
  if (!(error instanceof UnopenedPassword)) throw error
  return error.message
}

/** It may have waited, for the end of his quiet hours or for a server. Null: he may have it. */
async function outOfSight(
  tx: TenantReadTx,
  { ticketId, internal, orgId, createdAt }: LockedDelivery,
  person: Person,
  { mayStillKnow }: Pick<Options, 'mayStillKnow'>,
): Promise<string | null> {
  if (person.orgId !== null && person.orgId !== orgId) return 'The recipient belongs to another organization by now.'
  if (ticketId === null || Temporal.Instant.compare(createdAt.add(fresh), tx.ctx.now) > 0) return null
  const about = { recipientId: person.id, ticketId, internal }
  return (await mayStillKnow(tx, about)) ? null : 'The recipient may not see this any more.'
}

async function messageOf(
  tx: TenantTx,
  delivery: LockedDelivery,
  person: Person,
  { publicUrl, keyring, replyTo, link }: Options & { replyTo: string; link: string | undefined },
): Promise<MailMessage> {
  const { id, address, subject, ticketId } = delivery
  const words = link === undefined ? delivery : withLink(delivery, link)
  const thread = ticketId && { thread: `${ticketId}.thread` }
  const reply = ticketId && (await replyAddressOf(tx, { ticketId, recipientId: person.id }, { keyring, base: replyTo }))
  return {
    id,
    to: { name: person.name, address },
    subject,
    text: words.text,
    html: words.html,
    replyTo: reply ?? replyTo,
    ...thread,
    ...(link === undefined && { preferences: preferencesOf(publicUrl, person.orgId === null) }),
  }
}

/** The secret is minted now and stands nowhere but in the message. Behind a `#`, it is sent to no server. */
async function linkFor(
  tx: TenantTx,
  { event, address }: LinkTo,
  { id: userId, orgId }: Person,
  { publicUrl, mintSecret }: Options,
): Promise<string | null> {
  const secret = await mintSecret[event](tx, { userId, address })
  const door = orgId === null ? 'desk' : 'portal'
  return secret === null ? null : `${publicUrl}/${door}/${pages[event]}#${secret}`
}

const withLink = ({ text, html }: LockedDelivery, link: string) => ({
  text: text.replaceAll(secretLink, () => link),
  html: html?.replaceAll(secretLink, () => escapeHtml(link)) ?? null,
})

async function handOver(mailer: Pick<Mailer, 'send'>, message: MailMessage, signal: AbortSignal) {
  try {
    return await mailer.send(message, signal)
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    const { permanent, exchange } = error
    throw new DeliveryFailure(error.message, { permanent, exchange, cause: error })
  }
}
