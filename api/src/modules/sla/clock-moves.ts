import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { Recorder, TenantTx } from '../../platform/db/tenant-db.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import { align } from './clock-alignment.ts'
import { append, begin, type OpenClock, openClocks } from './clock-record.ts'
import type { TicketRef } from './clocks.store.ts'
import { type ClockEvent, permits, phaseOf } from './domain/clock-events.ts'
import { type Moves, movesOf, type TicketHappening } from './domain/ticket-moves.ts'
import { calendarOf, termsOf } from './rules.store.ts'
import { isSame, select } from './selection.ts'
import { isWorked, selectionsOf, settleDue, situationOf } from './situations.store.ts'

/**
 * SLA-1, SLA-2, SLA-9, SLA-11: moves a ticket's clocks by what happens to it, in the transaction in which it happens.
 * The writer holds the ticket's row, so a clock's record has one writer at a time.
 */
export const recordClocks: Recorder = async (tx, event) => {
  const { entity, name } = event
  if (entity.type !== 'ticket' || entity.id === null || entity.orgId === null) return
  const ticket = { id: entity.id, orgId: entity.orgId }
  const happening = happeningOf(event)
  const moves = movesOf(happening)
  const isReopened = name !== 'ticket.accepted' && happening.from === 'RESOLVED' && happening.to === 'IN_PROGRESS'
  if (Object.keys(moves).length > 0) await move(tx, ticket, moves, happening)
  if (changesSituation(event)) await align(tx, ticket.id, name)
  else if (isReopened) await alignWhatChanged(tx, ticket, name)
  if (isMessage(tx, happening)) await awaitAnswer(tx, ticket, name)
}

function happeningOf({ name, internal, details }: DomainEvent): TicketHappening {
  const { from, to, byStaff } = details as TicketEventDetails & { byStaff?: boolean }
  return { name, internal, from, to, byStaff }
}

/** At the gate, and whenever what the rules look at may be another. An update that sets it to what it was is none. */
function changesSituation({ name, change }: DomainEvent): boolean {
  if (name === 'ticket.accepted' || name === 'ticket.requester_changed' || name === 'ticket.unmerged') return true
  const { old = null, new: now = null } = change ?? {}
  if (name !== 'ticket.updated' || old === null || now === null) return false
  const value = (of: object, member: string) => (of as Readonly<Record<string, unknown>>)[member]
  return ['priority', 'serviceId', 'orgId'].some((member) => value(old, member) !== value(now, member))
}

type Happening = Pick<ClockEvent, 'at' | 'cause' | 'actor'>

async function move(tx: TenantTx, ticket: TicketRef, moves: Moves, { name }: TicketHappening): Promise<void> {
  const happening = { at: tx.ctx.now, cause: name, actor: tx.ctx.actor.userId }
  let moved = 0
  for (const clock of await openClocks(tx, ticket.id)) {
    const type = moves[clock.kind]
    if (type === undefined) continue
    if (type === 'restore') moved += await restore(tx, clock, happening)
    else if (permits(clock.events, type)) {
      await append(tx, clock, { ...happening, type })
      moved += 1
    }
  }
  if (moved > 0) await settleDue(tx, ticket.id)
}

/** Brings back what was cancelled, and nothing that was met; paused where the ticket waits for the customer. */
async function restore(tx: TenantTx, clock: OpenClock, happening: Happening): Promise<number> {
  if (phaseOf(clock.events) !== 'cancelled') return 0
  const running = await append(tx, clock, { ...happening, type: 'reopen' })
  const { status } = await situationOf(tx, clock.ticketId)
  if (status === 'WAITING_CUSTOMER') await append(tx, running, { ...happening, type: 'pause' })
  return 1
}

/** What was met was not re-targeted: what the ticket became since then counts from its reopening (SLA-3, SLA-9). */
async function alignWhatChanged(tx: TenantTx, ticket: TicketRef, cause: string): Promise<void> {
  const clocks = (await openClocks(tx, ticket.id)).filter(({ kind }) => kind === 'resolution')
  const selectionsFor = await selectionsOf(tx, clocks)
  const before = clocks.flatMap(({ id }) => selectionsFor(id)).at(-1) ?? null
  if (before === null || !isSame(before, await situationOf(tx, ticket.id))) await align(tx, ticket.id, cause)
}

/** A word of the customer's while the ticket is worked on, or his reopening of it: somebody has to answer. */
function isMessage({ ctx }: TenantTx, { name, internal, byStaff, from, to }: TicketHappening): boolean {
  if (name === 'comment.added') return byStaff === false && !internal
  return ctx.orgId !== null && from === 'RESOLVED' && to === 'IN_PROGRESS'
}

/**
 * SLA-11. One cycle at a time, and none before the first answer, which has a clock of its own. A customer's words on a
 * solution begin none: if they reopen the ticket, the reopening does.
 */
async function awaitAnswer(tx: TenantTx, { id }: TicketRef, cause: string): Promise<void> {
  const ticket = await situationOf(tx, id)
  if (!isWorked(ticket)) return
  const clocks = await openClocks(tx, id)
  const phase = (kind: OpenClock['kind']) => clocks.find((one) => one.kind === kind)?.events
  const [first, last] = [phase('first_response'), clocks.find(({ kind }) => kind === 'next_response')]
  if (first === undefined || phaseOf(first) !== 'met') return
  if (last !== undefined && permits(last.events, 'stop')) return
  const { policy, selection } = await select(tx, ticket)
  const terms = policy && termsOf(policy, await calendarOf(tx, policy), ticket.priority, 'next_response')
  if (terms === null) return
  const start = { type: 'start', terms, at: tx.ctx.now, cause, actor: tx.ctx.actor.userId } as const
  await begin(tx, ticket, { kind: 'next_response', cycle: (last?.cycle ?? 0) + 1, events: [start], selection })
  await settleDue(tx, id)
}
