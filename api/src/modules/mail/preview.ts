import { isAccountMail, type PreviewMailBody } from '@atum-desk/contract/mail'
import { toWire } from '../../platform/clock.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError, invalid } from '../../platform/errors.ts'
import { type Message, type Reader, type Story, tell, tellDigest, tellOfAccount } from './domain/message.ts'
import type { Template } from './domain/rendering.ts'
import * as stories from './stories.store.ts'
import { helpdeskName } from './templates.store.ts'

export type Shown = Readonly<{ message: Message; ticket: Readonly<{ id: string; orgId: string }> | null }>

type Asked = Pick<PreviewMailBody, 'event' | 'reader' | 'locale' | 'ticketId'> & Readonly<{ publicUrl: string }>

/** What the caller would get, were he that reader. Throws not-found, forbidden, and validation-failed where a ticket is missing. */
export async function previewOf(tx: TenantReadTx, template: Template, asked: Asked): Promise<Shown> {
  const { name, timeZone } = await stories.callerOf(tx)
  const reader: Reader = { name, timeZone, locale: asked.locale, staff: asked.reader === 'staff' }
  const house = { helpdesk: await helpdeskName(tx), publicUrl: asked.publicUrl }
  const { event, ticketId } = asked
  if (isAccountMail(event)) return { message: tellOfAccount(event, template, house, reader), ticket: null }
  if (ticketId === undefined) throw invalid('/ticketId', 'required', 'is needed: this event is one of a ticket')
  if (!tx.ctx.actor.permissions.has('ticket.read')) {
    throw new AppError('forbidden', { detail: 'The words are tried on a ticket, and the role lacks ticket.read.' })
  }
  const ticket = await stories.ticketOf(tx, ticketId)
  if (event === 'digest') {
    const item = { subject: `[ATD-${ticket.number}] ${ticket.title}`, ticketNumber: ticket.number, at: tx.ctx.now }
    return { message: tellDigest(template, [item], house, reader), ticket }
  }
  const story: Story = {
    ...ticket,
    ...house,
    name: event === 'note.added' ? 'comment.added' : event,
    internal: event === 'note.added',
    holder: ticket.assignee ?? ticket.team,
    actor: name,
    words: event === 'ticket.resolved' ? ticket.resolution : await stories.newestWords(tx, ticket.id, event),
    // Of no real promise: what they look like is what is tried.
    details: { clock: 'resolution', dueAt: toWire(tx.ctx.now), step: { atPercent: 75 } },
  }
  return { message: tell(template, story, reader), ticket }
}
