import type { AccountMail } from '@atum-desk/contract/mail'
import type { NotificationChannels } from '@atum-desk/contract/notification-rules'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { newId } from '../../platform/ids.ts'
import type { NewDelivery, Outbox } from '../deliveries/index.ts'
import type { Composer, Message, Story } from '../mail/index.ts'
import { type Timing, timingOf, type Wishes } from './domain/timing.ts'
import * as recipients from './recipients.store.ts'

type Options = Readonly<{
  composer: Composer
  outbox: Outbox
  canSend(tx: TenantReadTx): Promise<boolean>
}>

export type About = Readonly<Pick<NewDelivery, 'eventId' | 'event' | 'internal' | 'ticketId' | 'orgId'>>

/** Who is told, how he wants it, and by which ways. */
export type Addressed = Readonly<{
  person: recipients.Addressee
  wishes: Wishes
  channels: NotificationChannels
  mentioned: boolean
}>

export type Posting = ReturnType<typeof createPosting>

type Letter = Readonly<{ person: recipients.Addressee; message: Message; timing: Timing }>

/** Puts e-mails into the outbox, each in its reader's words and for his time. */
export function createPosting({ composer, outbox, canSend }: Options) {
  async function post(tx: TenantTx, about: About, letters: readonly Letter[]): Promise<void> {
    if (letters.length === 0) return
    const ready = (await canSend(tx)) ? ('queued' as const) : ('held' as const)
    await outbox.add(
      tx,
      letters.map(({ person: { id, email, locale }, message, timing }): NewDelivery => {
        const to = { channel: 'email', recipientId: id, address: email, locale } as const
        const when =
          timing.kind === 'collect'
            ? { state: 'collecting' as const, notBefore: timing.at }
            : { state: ready, ...(timing.kind === 'later' && { notBefore: timing.at }) }
        return { ...about, ...to, ...message, ...when, id: newId(tx.ctx.now) }
      }),
    )
  }

  return {
    post,

    async postStory(tx: TenantTx, about: About, story: Story, addressed: readonly Addressed[]): Promise<void> {
      const letters: Letter[] = []
      for (const { person, wishes, channels } of addressed) {
        const timing = timingOf(wishes, person.timeZone, tx.ctx.now)
        if (!channels.email || timing.kind === 'never') continue
        const message = await composer.tell(tx, story, person)
        if (message !== null) letters.push({ person, message, timing })
      }
      await post(tx, about, letters)
    },

    /** To the person himself, whoever asked, at once and whatever he wishes: he waits for it. It is internal to him alone. */
    async postAccount(tx: TenantTx, name: AccountMail, event: RecordedEvent & { userId: string }): Promise<void> {
      const person = await recipients.addresseeById(tx, event.userId)
      if (person === null) return
      const message = await composer.account(tx, name, person)
      const about = { eventId: event.id, event: name, internal: false, ticketId: null, orgId: person.orgId }
      await post(tx, about, [{ person, message, timing: { kind: 'now' } }])
    },
  }
}
