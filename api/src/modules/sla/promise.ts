import type { PromisedDeadline, SlaPromise, SlaPromiseQuery } from '@atum-desk/contract/sla-explanation'
import { toWire } from '../../platform/clock.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError, invalidReference } from '../../platform/errors.ts'
import { readClock } from './domain/clock.ts'
import type { Terms } from './domain/clock-events.ts'
import { activeServices } from './policies.store.ts'
import { calendarOf, termsOf } from './rules.store.ts'
import { select } from './selection.ts'
import { situationOf } from './situations.store.ts'

/**
 * SLA-16: what a NEW ticket would be promised, were it accepted at the transaction's instant. The rules, the terms and
 * the reading of the clock are those of acceptance; nothing is written. Throws transition-refused, invalid-reference.
 */
export async function promiseOf(tx: TenantReadTx, ticketId: string, asked: SlaPromiseQuery): Promise<SlaPromise> {
  const ticket = await situationOf(tx, ticketId)
  expectBeforeTheGate(ticket)
  const priority = asked.priority ?? ticket.priority
  const serviceId = asked.serviceId === 'none' ? null : (asked.serviceId ?? ticket.serviceId)
  if (serviceId !== null && serviceId !== ticket.serviceId) await expectInUse(tx, serviceId)
  const { policy } = await select(tx, { orgId: ticket.orgId, priority, serviceId })
  if (policy === null) return { policy: null, firstResponse: null, resolution: null }
  const calendar = await calendarOf(tx, policy)
  const { id, name } = policy
  return {
    policy: { id, name },
    firstResponse: deadlineOf(tx, termsOf(policy, calendar, priority, 'first_response')),
    resolution: deadlineOf(tx, termsOf(policy, calendar, priority, 'resolution')),
  }
}

/** As a clock says it that has just begun. */
function deadlineOf({ ctx }: TenantReadTx, terms: Terms | null): PromisedDeadline | null {
  if (terms === null) return null
  const start = { type: 'start', terms, at: ctx.now, cause: 'ticket.accepted', actor: ctx.actor.userId } as const
  const { targetSeconds, dueAt } = readClock([start], ctx.now)
  return dueAt && { targetSeconds, dueAt: toWire(dueAt) }
}

function expectBeforeTheGate({ status, mergedInto }: Awaited<ReturnType<typeof situationOf>>): void {
  if (status === 'NEW' && mergedInto === null) return
  throw new AppError('transition-refused', { detail: 'Only what is not accepted yet can be accepted.' })
}

async function expectInUse(tx: TenantReadTx, serviceId: string): Promise<void> {
  if (!(await activeServices(tx, [serviceId])).has(serviceId)) {
    throw invalidReference('/serviceId', 'is no service in use')
  }
}
