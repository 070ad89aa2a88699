import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { MailError, type Mailer } from '../../platform/mail/smtp.ts'
import { type Channel, DeliveryFailure, type LockedDelivery } from '../deliveries/index.ts'
import { secretLink } from '../notifications/index.ts'
import { recipientOf } from './recipients.store.ts'

type Options = Readonly<{
  /** Null: no mail server is configured. */
  mailer: Mailer | null
  publicUrl: string
  mintPasswordReset(tx: TenantTx, userId: string): Promise<string>
}>

/**
 * Minutes until the next try, after the first, the second, … : eight tries within ten and a half hours, so that a mail
 * server that is down for a night loses nothing. A sweep looks once a minute, so less means nothing.
 */
const waits = [1, 2, 5, 15, 60, 180, 360]

export function createEmailChannel({ mailer, publicUrl, mintPasswordReset }: Options): Channel {
  type Person = NonNullable<Awaited<ReturnType<typeof recipientOf>>>

  /** The secret is minted now and stands nowhere but in the message. */
  async function textOf(tx: TenantTx, { event, text }: LockedDelivery, { id, orgId }: Person): Promise<string> {
    if (event !== 'password.reset_requested') return text
    const token = await mintPasswordReset(tx, id)
    const door = orgId === null ? 'desk' : 'portal'
    return text.replaceAll(secretLink, () => `${publicUrl}/${door}/reset-password#${token}`)
  }

  return {
    waits,

    canSend: async () => mailer !== null,

    async prepare(tx, delivery) {
      if (mailer === null) return { kind: 'held' }
      const person = delivery.recipientId === null ? undefined : await recipientOf(tx, delivery.recipientId)
      if (person === undefined || !person.active || person.organizationActive === false) {
        return { kind: 'dead', reason: 'The recipient’s account is not active any more.' }
      }
      const { id, address, subject } = delivery
      const message = { id, to: { name: person.name, address }, subject, text: await textOf(tx, delivery, person) }
      return {
        kind: 'send',
        async send(signal) {
          try {
            await mailer.send(message, signal)
            return {}
          } catch (error) {
            throw failureOf(error)
          }
        },
      }
    },

    settled: async () => undefined,

    async addressOf(tx, { recipientId, address }) {
      const person = recipientId === null ? undefined : await recipientOf(tx, recipientId)
      return person?.email ?? address
    },
  }
}

function failureOf(error: unknown): unknown {
  if (!(error instanceof MailError)) return error
  return new DeliveryFailure(error.message, { permanent: error.permanent, cause: error })
}
