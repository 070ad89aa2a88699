import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { ClockKind } from '@atum-desk/contract/sla'
import type { SlaSelection } from '@atum-desk/contract/sla-explanation'
import type { Temporal } from 'temporal-polyfill'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import * as store from './clocks.store.ts'
import { readClock } from './domain/clock.ts'
import { type ClockEvent, following } from './domain/clock-events.ts'
import { nextMilestone } from './domain/milestones.ts'
import { stepsOf } from './domain/steps.ts'
import * as tellings from './tellings.store.ts'

/** A clock that is about to be moved: its record, and what was told of it. */
export type OpenClock = store.StoredClock & tellings.Tellings

/** The newest of each kind. The caller holds the ticket's row. */
export async function openClocks(tx: TenantReadTx, ticketId: string): Promise<OpenClock[]> {
  return withTellings(tx, await store.clocksOf(tx, [ticketId]))
}

/** Every cycle of each kind. */
export async function everyClock(tx: TenantReadTx, ticketId: string): Promise<OpenClock[]> {
  return withTellings(tx, await store.allClocksOf(tx, ticketId))
}

/** Every cycle of each kind, oldest first, a page at a time. */
export async function pageOfClocks(tx: TenantReadTx, ticketId: string, page: PageQuery): Promise<Page<OpenClock>> {
  const { items, nextCursor } = await store.pageOfClocks(tx, ticketId, page)
  return { items: await withTellings(tx, items), nextCursor }
}

async function withTellings(tx: TenantReadTx, clocks: readonly store.StoredClock[]): Promise<OpenClock[]> {
  const of = await tellings.tellingsOf(
    tx,
    clocks.map(({ id }) => id),
  )
  return clocks.map((clock) => ({ ...clock, ...of(clock.id) }))
}

/** Writes an event, and answers the clock with it. Throws where it may not follow on what is recorded. */
export async function append(
  tx: TenantTx,
  clock: OpenClock,
  event: ClockEvent,
  selection: SlaSelection | null = null,
): Promise<OpenClock> {
  const next = following(clock.events, event)
  await store.append(tx, clock, [next], selection)
  const longer = { ...clock, events: [...clock.events, next] }
  await projectClock(tx, longer)
  return longer
}

type NewClock = Readonly<{ kind: ClockKind; cycle: number; events: readonly ClockEvent[]; selection: SlaSelection }>

/** Begins a clock with what has happened to it already: its start, and for one that comes late the rest. */
export async function begin(tx: TenantTx, ticket: store.TicketRef, { events, selection, ...of }: NewClock) {
  const startedAt = events[0]?.at ?? tx.ctx.now
  const projection = projectionOf({ events, told: [], done: [] }, tx.ctx.now)
  const clock = await store.begin(tx, ticket, { ...of, startedAt }, projection)
  await store.append(tx, clock, events, selection)
}

/** Keeps in the row what the record comes to now. */
export async function projectClock(tx: TenantTx, clock: OpenClock): Promise<void> {
  await store.project(tx, clock.id, projectionOf(clock, tx.ctx.now))
}

function projectionOf(
  { events, told, done }: Pick<OpenClock, 'events' | 'told' | 'done'>,
  now: Temporal.Instant,
): store.Projection {
  const reading = readClock(events, now)
  const state = reading.state === 'breached' ? 'running' : reading.state
  const isDone = new Set(done.map(({ step }) => step))
  return {
    state,
    dueAt: state === 'running' ? reading.dueAt : null,
    nextMilestoneAt: nextMilestone(reading, told, stepsOf(events, now), isDone),
    breachedAt: reading.breachedAt,
    metAt: reading.metAt,
  }
}
