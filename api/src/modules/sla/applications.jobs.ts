import type { Context } from '../../platform/access/context.ts'
import type { Clock } from '../../platform/clock.ts'
import type { TenantDb, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Task } from '../../platform/jobs/task.ts'
import { cause, changeOf } from './application-plan.ts'
import { applicationEvent, clockRetargeted } from './applications.events.ts'
import { applyPolicies } from './applications.service.ts'
import * as store from './applications.store.ts'
import { align } from './clock-alignment.ts'
import { holdTicket } from './situations.store.ts'

type Deps = Readonly<{ db: TenantDb; clock: Clock }>

export function applicationTasks(deps: Deps): Task[] {
  const task: Task<typeof applyPolicies.payload> = {
    kind: applyPolicies,
    run: (ctx, { applicationId }, signal) => work(deps, ctx, applicationId, signal),
  }
  return [task]
}

/**
 * Ticket by ticket, each in a transaction of its own, in which the application's row says how far it is: whoever comes
 * again, or beside, goes on behind it, and none is done twice.
 */
async function work({ db, clock }: Deps, asHelpdesk: Context, id: string, signal: AbortSignal): Promise<void> {
  const { createdById } = await db.read(asHelpdesk, (tx) => store.get(tx, id))
  const ctx = () => ({ ...asHelpdesk, actor: { ...asHelpdesk.actor, userId: createdById }, now: clock.now() })
  for (let step: Step = { next: null, isOver: false }; !step.isOver; ) {
    signal.throwIfAborted()
    const { next } = step
    try {
      step = await db.write(ctx(), (tx) => oneTicket(tx, id, next))
    } catch (error) {
      if (next === null || isPassing(error)) throw error
      step = await db.write(ctx(), (tx) => passOver(tx, id, next))
    }
  }
}

/** The database is away, or somebody held the ticket for long: the queue tries again later, and no ticket is passed over. */
const isPassing = (error: unknown) => error instanceof AppError && error.code === 'unavailable'

/** `next`: the ticket whose turn it is, as far as is known. */
type Step = Readonly<{ next: store.OpenTicket | null; isOver: boolean }>

async function oneTicket(tx: TenantTx, id: string, expected: store.OpenTicket | null): Promise<Step> {
  const application = await begun(tx, id)
  if (application === null) return { next: null, isOver: true }
  const [ticket = null] = await store.openTickets(tx, application.lastTicketId, 1)
  if (ticket === null) return end(tx, application, 'done')
  if (ticket.id !== expected?.id) return { next: ticket, isOver: false } // known now, should it fail
  if ((await store.fingerprintOf(tx)) !== application.fingerprint) return end(tx, application, 'stopped')
  await store.advance(tx, id, ticket.id, await apply(tx, ticket))
  const [next = null] = await store.openTickets(tx, ticket.id, 1)
  return { next, isOver: false }
}

async function apply(tx: TenantTx, ticket: store.OpenTicket): Promise<store.Progress> {
  await holdTicket(tx, ticket.id)
  const { alignments } = await align(tx, ticket.id, cause)
  const changes = alignments.map(({ kind, clock, events }) => changeOf(kind, clock?.events ?? [], events, tx.ctx.now))
  for (const change of changes) await tx.record(clockRetargeted(ticket, change))
  const breached = changes.filter(({ breachesAtOnce }) => breachesAtOnce).length
  return { changed: changes.length > 0 ? 1 : 0, failed: 0, clocksChanged: changes.length, breached }
}

/** A ticket whose record cannot be read keeps no other from its turn. */
async function passOver(tx: TenantTx, id: string, ticket: store.OpenTicket): Promise<Step> {
  const application = await begun(tx, id)
  if (application === null) return { next: null, isOver: true }
  const [current] = await store.openTickets(tx, application.lastTicketId, 1)
  const failed = { changed: 0, failed: 1, clocksChanged: 0, breached: 0 }
  if (current?.id === ticket.id) await store.advance(tx, id, ticket.id, failed)
  return { next: null, isOver: false }
}

/** Locked, and running from now on; null if it has ended. */
async function begun(tx: TenantTx, id: string): Promise<store.ApplicationRow | null> {
  const application = await store.lock(tx, id)
  if (application.finishedAt !== null) return null
  if (application.state === 'waiting') await store.setState(tx, id, 'running')
  return application
}

async function end(tx: TenantTx, { id, state }: store.ApplicationRow, to: 'done' | 'stopped'): Promise<Step> {
  await store.setState(tx, id, to)
  const { changed, processed, failed } = await store.get(tx, id)
  await tx.record(applicationEvent('updated', id, { old: { state }, new: { state: to, processed, changed, failed } }))
  return { next: null, isOver: true }
}
