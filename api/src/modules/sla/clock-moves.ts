import type { ClockKind, SlaTarget } from '@atum-desk/contract/sla'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import type { TicketEventDetails } from '@atum-desk/contract/timeline'
import type { Temporal } from 'temporal-polyfill'
import type { Recorder, TenantTx } from '../../platform/db/tenant-db.ts'
import type { DomainEvent } from '../../platform/events/event.ts'
import * as store from './clocks.store.ts'
import { readClock } from './domain/clock.ts'
import { type ClockEvent, type ClockEventType, following, permits, type Terms } from './domain/clock-events.ts'
import { nextMilestone } from './domain/milestones.ts'
import { calendarVersions, pinnedPolicy, policyInForce } from './terms.store.ts'

type TicketRef = Readonly<{ id: string; orgId: string }>

const kinds = ['first_response', 'resolution'] as const satisfies readonly ClockKind[]

/**
 * SLA-1, SLA-2, SLA-9: moves a ticket's clocks by what happens to it, in the transaction in which it happens. The
 * writer holds the ticket's row, so a clock's record has one writer at a time.
 */
export const recordClocks: Recorder = async (tx, event) => {
  const { entity } = event
  if (entity.type !== 'ticket' || entity.id === null || entity.orgId === null) return
  const ticket = { id: entity.id, orgId: entity.orgId }
  if (event.name === 'ticket.accepted') await start(tx, ticket, event)
  else if (event.name === 'ticket.updated')
    await retarget(tx, ticket, event, (event.details as TicketEventDetails).priority)
  else await move(tx, ticket, event)
}

/** What an event does to each clock; nothing, for most. A clock that it does not fit is passed over. */
function movesOf({ name, internal, details }: DomainEvent): Partial<Record<ClockKind, ClockEventType>> {
  const { from, to, byStaff } = details as TicketEventDetails & { byStaff?: boolean }
  if (name === 'comment.added') return byStaff && !internal ? { first_response: 'stop' } : {}
  if (from === to) return {}
  if (to === 'WAITING_CUSTOMER') return { first_response: 'pause', resolution: 'pause' }
  // Who was given a solution was answered.
  if (to === 'RESOLVED') return { first_response: 'stop', resolution: 'stop' }
  if (to === 'CANCELLED') return { first_response: 'cancel', resolution: 'cancel' }
  if (from === 'WAITING_CUSTOMER') return { first_response: 'resume', resolution: 'resume' }
  if (from === 'RESOLVED' && to === 'IN_PROGRESS') return { resolution: 'reopen' }
  return {}
}

async function move(tx: TenantTx, ticket: TicketRef, event: DomainEvent): Promise<void> {
  const moves = movesOf(event)
  if (Object.keys(moves).length === 0) return
  for (const clock of await store.clocksOf(tx, [ticket.id])) {
    const type = moves[clock.kind]
    if (type === undefined || type === 'start' || type === 'retarget' || !permits(clock.events, type)) continue
    await append(tx, clock, { type, ...happening(tx, event) })
  }
  // What was met was not re-targeted: another priority that the ticket got since then counts from here.
  if (moves.resolution === 'reopen') await retarget(tx, ticket, event, await store.priorityOf(tx, ticket.id))
}

const happening = ({ ctx }: TenantTx, { name }: DomainEvent) => ({ at: ctx.now, cause: name, actor: ctx.actor.userId })

async function append(tx: TenantTx, clock: store.StoredClock, event: ClockEvent): Promise<void> {
  const next = following(clock.events, event)
  await store.append(tx, clock, next)
  await projectClock(tx, { ...clock, events: [...clock.events, next] })
}

/** Keeps in the row what the record comes to now. */
export async function projectClock(tx: TenantTx, clock: store.StoredClock): Promise<void> {
  const told = await store.toldOf(tx, clock.id)
  await store.project(tx, clock.id, projectionOf(clock.events, told, tx.ctx.now))
}

function projectionOf(events: readonly ClockEvent[], told: store.Told, now: Temporal.Instant): store.Projection {
  const reading = readClock(events, now)
  const state = reading.state === 'breached' ? 'running' : reading.state
  return {
    state,
    dueAt: state === 'running' ? reading.dueAt : null,
    nextMilestoneAt: nextMilestone(reading, told),
    breachedAt: reading.breachedAt,
    metAt: reading.metAt,
  }
}

/** At the gate. Without a policy there is no promise, and no clock. */
async function start(tx: TenantTx, ticket: TicketRef, event: DomainEvent): Promise<void> {
  const policy = await policyInForce(tx, ticket.orgId)
  const { priority } = event.details as TicketEventDetails
  if (policy === undefined || priority === undefined) return
  const pinned = { id: policy.calendarId, version: policy.calendarVersion }
  const calendar = (await calendarVersions(tx, [pinned]))(pinned)
  for (const kind of kinds) {
    const targetSeconds = secondsOf(policy.targets[priority], kind)
    const { id, name, version, warnAtPercent } = policy
    const terms = { policy: { id, name, version }, calendar, targetSeconds, warnAtPercent }
    const first = { type: 'start', terms, ...happening(tx, event) } as const
    await store.begin(tx, ticket, kind, first, projectionOf([first], [], tx.ctx.now))
  }
}

/** SLA-3: another priority is another target of the pinned policy; what has elapsed stays, and so do the pauses. */
async function retarget(
  tx: TenantTx,
  ticket: TicketRef,
  event: DomainEvent,
  priority: TicketPriority | undefined,
): Promise<void> {
  if (priority === undefined) return
  for (const clock of await store.clocksOf(tx, [ticket.id])) {
    if (!permits(clock.events, 'retarget')) continue
    const { terms } = readClock(clock.events, tx.ctx.now)
    const targetSeconds = await targetOf(tx, terms, priority, clock.kind)
    if (targetSeconds === terms.targetSeconds) continue
    await append(tx, clock, { type: 'retarget', terms: { ...terms, targetSeconds }, ...happening(tx, event) })
  }
}

async function targetOf(tx: TenantTx, { policy }: Terms, priority: TicketPriority, kind: ClockKind): Promise<number> {
  const { targets } = await pinnedPolicy(tx, policy)
  return secondsOf(targets[priority], kind)
}

function secondsOf({ firstResponseMinutes, resolutionMinutes }: SlaTarget, kind: ClockKind): number {
  return 60 * (kind === 'first_response' ? firstResponseMinutes : resolutionMinutes)
}
