import type { SlaEscalation } from '@atum-desk/contract/sla-escalations'
import { type TicketPriority, ticketPriorities } from '@atum-desk/contract/tickets'
import { Temporal } from 'temporal-polyfill'
import type { TenantTx } from '../../platform/db/tenant-db.ts'
import { everyClock, type OpenClock } from './clock-record.ts'
import { type DueStep, undone } from './domain/milestones.ts'
import { stepsOf } from './domain/steps.ts'
import { isWorked, situationOf, type TicketSituation } from './situations.store.ts'
import { stepTaken } from './sla.events.ts'
import { take } from './tellings.store.ts'

/** What a step does to a ticket is done by the tickets module, in the same transaction, by the helpdesk itself. */
export type Escalating = Readonly<{
  setPriority(tx: TenantTx, ticketId: string, priority: TicketPriority): Promise<void>
  /** Answers whether it did. */
  escalateToRole(tx: TenantTx, ticketId: string, role: string, cause: string): Promise<boolean>
}>

/** Three clocks of thirty steps, and the steps of another policy that a raised priority leads to. */
const mostSteps = 200

/**
 * Does what is due, in order. A step may re-target the clocks, so each is looked for anew; one that is done is not due
 * again by another target, which is what ends it.
 */
export async function escalate(
  tx: TenantTx,
  ticketId: string,
  certain: Temporal.Instant,
  tickets: Escalating,
): Promise<void> {
  for (let left = mostSteps; left > 0; left--) {
    const due = firstDue(await everyClock(tx, ticketId), certain)
    if (due === undefined) return
    if (await take(tx, due.clock, due.step)) await act(tx, await situationOf(tx, ticketId), due, tickets)
  }
}

type Due = Readonly<{ clock: OpenClock; step: DueStep }>

function firstDue(clocks: readonly OpenClock[], certain: Temporal.Instant): Due | undefined {
  const due = clocks.flatMap((clock) => {
    const done = new Set(clock.done.map(({ step }) => step))
    return undone(stepsOf(clock.events, certain), done).map((step) => ({ clock, step }))
  })
  return due.toSorted((a, b) => Temporal.Instant.compare(a.step.at, b.step.at))[0]
}

async function act(tx: TenantTx, ticket: TicketSituation, { clock, step }: Due, tickets: Escalating): Promise<void> {
  await tx.record(stepTaken(clock, step))
  if (!isWorked(ticket)) return // what is told is told however late; nobody gets a ticket that is over by now
  const priority = raised(ticket.priority, step.step.raisePriority)
  if (priority !== null) await tickets.setPriority(tx, ticket.id, priority)
  if (step.step.assignToRole !== undefined)
    await tickets.escalateToRole(tx, ticket.id, step.step.assignToRole, causeOf(clock, step))
}

const causeOf = ({ kind }: OpenClock, { step }: DueStep) => `sla.escalated: ${kind} at ${step.atPercent} %`

/** Null where it is that urgent already. */
function raised(now: TicketPriority, asked: SlaEscalation['raisePriority']): TicketPriority | null {
  if (asked === undefined || asked === false) return null
  const rank = ticketPriorities.indexOf(now)
  const wanted = asked === true ? ticketPriorities[rank - 1] : asked
  return wanted !== undefined && ticketPriorities.indexOf(wanted) < rank ? wanted : null
}
