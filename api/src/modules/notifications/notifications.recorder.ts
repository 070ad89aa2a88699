import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { Recorder, TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { newId } from '../../platform/ids.ts'
import type { NewDelivery, Outbox } from '../deliveries/index.ts'
import type { Composer, Message, Story } from '../mail/index.ts'
import { audiences, isNews, type NewsName, recipientsOf } from './domain/recipients.ts'
import * as recipients from './recipients.store.ts'

type Options = Readonly<{
  publicUrl: string
  outbox: Outbox
  composer: Composer
  /** Is there a mail server? Without one messages are held. */
  canSend(tx: TenantReadTx): Promise<boolean>
}>

/** NTF-1: a message for everybody whom an event concerns, written with the change itself and sent by the worker. */
export function createNotificationRecorder(options: Options): Recorder {
  return async (tx, event) => {
    const { name, entity } = event
    if (entity.id === null) return
    if (entity.type === 'ticket' && isNews(name) && audiences[name].length > 0) {
      await tellOfTicket(tx, { ...event, name, ticketId: entity.id }, options)
    }
    if (name === 'password.reset_requested') await tellOfReset(tx, { ...event, userId: entity.id }, options)
  }
}

type TicketNews = RecordedEvent & Readonly<{ name: NewsName; ticketId: string }>

async function tellOfTicket(tx: TenantTx, event: TicketNews, options: Options): Promise<void> {
  const { name, internal, ticketId } = event
  const ticket = await recipients.storyOf(tx, ticketId)
  const { step }: TicketEventDetails = event.details
  const named = step?.notify
  const people = await recipients.addresseesFor(tx, ticket, named)
  const told = recipientsOf({ name, internal, actorId: tx.ctx.actor.userId, named }, ticket, people)
  if (told.length === 0) return
  const story = await storyOf(tx, event, ticket, options)
  const written: Written[] = []
  for (const person of told) {
    const message = await options.composer.tell(tx, story, person)
    if (message !== null) written.push({ person, message })
  }
  const about = { eventId: event.id, event: name, internal, ticketId, orgId: ticket.orgId }
  await send(tx, about, written, options)
}

type TicketStory = Awaited<ReturnType<typeof recipients.storyOf>>

async function storyOf(tx: TenantTx, event: TicketNews, ticket: TicketStory, options: Options): Promise<Story> {
  const { name, internal } = event
  // The contract of timeline.ts, and of comment.added; each member may be missing.
  const details: TicketEventDetails & { commentId?: string } = event.details
  const { userId } = tx.ctx.actor
  return {
    name,
    internal,
    ...ticket,
    holder: ticket.assignee ?? ticket.team,
    actor: userId && (await recipients.nameOf(tx, userId)),
    helpdesk: await recipients.helpdeskName(tx),
    words: await wordsOf(tx, name, ticket, details),
    details,
    publicUrl: options.publicUrl,
  }
}

async function wordsOf(
  tx: TenantTx,
  name: NewsName,
  { resolution }: Pick<TicketStory, 'resolution'>,
  { reason, commentId }: Pick<TicketEventDetails, 'reason'> & { commentId?: string },
): Promise<string | null> {
  if (name === 'ticket.resolved') return resolution
  return commentId === undefined ? (reason ?? null) : recipients.wordsOf(tx, commentId)
}

/** To the person himself, whoever asked. It is internal to him alone. */
async function tellOfReset(tx: TenantTx, event: RecordedEvent & { userId: string }, options: Options): Promise<void> {
  const person = await recipients.addresseeById(tx, event.userId)
  if (person === null) return
  const message = await options.composer.passwordReset(tx, person)
  const about = { eventId: event.id, event: event.name, internal: false, ticketId: null, orgId: person.orgId }
  await send(tx, about, [{ person, message }], options)
}

type About = Readonly<Pick<NewDelivery, 'eventId' | 'event' | 'internal' | 'ticketId' | 'orgId'>>
type Written = Readonly<{ person: recipients.Addressee; message: Message }>

async function send(tx: TenantTx, about: About, written: readonly Written[], { outbox, canSend }: Options) {
  if (written.length === 0) return
  const state = (await canSend(tx)) ? 'queued' : 'held'
  const made = written.map(({ person: { id, email, locale }, message }): NewDelivery => {
    const to = { channel: 'email', recipientId: id, address: email, locale } as const
    return { ...about, ...to, id: newId(tx.ctx.now), ...message, state }
  })
  await outbox.add(tx, made)
}
