import { isAccountMail } from '@atum-desk/contract/mail'
import type { NotificationEvent } from '@atum-desk/contract/notification-rules'
import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { Recorder, TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import type { Outbox } from '../deliveries/index.ts'
import type { Composer, Story } from '../mail/index.ts'
import { mentionsIn } from './domain/mentions.ts'
import { type NewsName, recipientsOf } from './domain/recipients.ts'
import { ruleEventOf, rulesFor } from './domain/rules.ts'
import { chosen } from './domain/timing.ts'
import * as inbox from './inbox.store.ts'
import { type Addressed, createPosting, type Posting } from './posting.ts'
import * as preferences from './preferences.store.ts'
import * as recipients from './recipients.store.ts'
import * as rules from './rules.store.ts'
import * as stories from './stories.store.ts'

type Options = Readonly<{
  publicUrl: string
  composer: Composer
  outbox: Outbox
  /** Is there a mail server? Without one messages are held. */
  canSend(tx: TenantReadTx): Promise<boolean>
}>

/**
 * NTF-1: written with the change itself, for everybody whom it concerns. Of SQL it costs nine statements at most, however
 * many are told: the table, the ticket, what happened, whom a note may call, the people, their wishes, and then the rows
 * of those who are told here, of those who get an e-mail, and the jobs of these.
 */
export function createNotificationRecorder(options: Options): Recorder {
  const posting = createPosting(options)
  return async (tx, event) => {
    const { entity } = event
    if (entity.id === null) return
    const rule = entity.type === 'ticket' ? ruleEventOf(event) : null
    if (rule !== null) await tellOfTicket(tx, { ...event, rule, ticketId: entity.id }, { ...options, posting })
    if (isAccountMail(event.name)) await posting.postAccount(tx, event.name, { ...event, userId: entity.id })
  }
}

type TicketNews = RecordedEvent & Readonly<{ rule: NotificationEvent; ticketId: string }>
type Means = Pick<Options, 'publicUrl'> & Readonly<{ posting: Posting }>

async function tellOfTicket(tx: TenantTx, event: TicketNews, { publicUrl, posting }: Means): Promise<void> {
  const holding = rulesFor(event.rule, await rules.overridesFor(tx, event.rule))
  if (holding.length === 0) return
  const ticket = await stories.ticketOf(tx, event.ticketId)
  const story = await storyOf(tx, event, ticket, publicUrl)
  const mentioned = event.rule === 'note.added' ? await calledIn(tx, story.words) : []
  const named = story.details.step?.notify
  const people = await recipients.addresseesFor(tx, ticket, {
    userIds: [...(named?.userIds ?? []), ...mentioned],
    roles: named?.roles ?? [],
  })
  const news = { name: story.name, internal: event.internal, actorId: tx.ctx.actor.userId, named, mentioned }
  const told = recipientsOf(news, ticket, people, holding)
  if (told.length === 0) return
  const wishesOf = await preferences.wishesOf(
    tx,
    told.map(({ person }) => person.id),
  )
  const addressed = told.map(({ person, channels, ...rest }): Addressed => {
    const wishes = wishesOf(person.id)
    return { ...rest, person, wishes, channels: chosen(channels, wishes, event.rule) }
  })
  const { id: eventId, name, internal, ticketId } = event
  const about = { eventId, event: name, internal, ticketId, orgId: ticket.orgId }
  const here = addressed.filter(({ channels }) => channels.inApp)
  await inbox.insert(
    tx,
    here.map(({ person, mentioned: called }) => ({ ...about, userId: person.id, mentioned: called })),
  )
  await posting.postStory(tx, about, story, addressed)
}

async function calledIn(tx: TenantReadTx, words: string | null): Promise<string[]> {
  return words?.includes('@') ? mentionsIn(words, await recipients.callable(tx)) : []
}

type Ticket = Awaited<ReturnType<typeof stories.ticketOf>>

async function storyOf(tx: TenantReadTx, event: TicketNews, ticket: Ticket, publicUrl: string): Promise<Story> {
  const { internal } = event
  const name: NewsName = event.rule === 'note.added' ? 'comment.added' : event.rule
  // The contract of timeline.ts, and of comment.added; each member may be missing.
  const details: TicketEventDetails & { commentId?: string } = event.details
  const { commentId = null } = details
  const told = await stories.circumstancesOf(tx, { actorId: tx.ctx.actor.userId, commentId })
  return {
    name,
    internal,
    ...ticket,
    holder: ticket.assignee ?? ticket.team,
    actor: told.actor,
    helpdesk: told.helpdesk,
    words:
      name === 'ticket.resolved' ? ticket.resolution : commentId === null ? (details.reason ?? null) : told.comment,
    details,
    publicUrl,
  }
}
