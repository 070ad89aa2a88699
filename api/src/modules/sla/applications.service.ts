import { Id, type Page, type PageQuery } from '@atum-desk/contract/common'
import type { SlaApplication, SlaApplicationPreview } from '@atum-desk/contract/sla-applications'
import { Type } from 'typebox'
import type { Context } from '../../platform/access/context.ts'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { type JobKind, jobOf } from '../../platform/jobs/job.ts'
import { type ClockChange, planFor, policiesNow } from './application-plan.ts'
import { applicationEvent } from './applications.events.ts'
import { presentApplication, presentChange } from './applications.present.ts'
import * as store from './applications.store.ts'
import { holdOrder } from './rule-order.store.ts'

export type Applications = ReturnType<typeof createApplications>

export const applyPolicies = {
  task: 'sla.apply',
  payload: Type.Object({ applicationId: Id }),
} satisfies JobKind

/** Tickets whose clocks are read together: a few queries for all of them, and no more in memory at a time. */
const together = 500

/** SLA-14: the policies as they are now, applied to the tickets that are open. */
export function createApplications({ db }: { db: TenantDb }) {
  return {
    /** What it would do, counted over all open tickets, and told a page of tickets at a time. Writes nothing. */
    preview: (ctx: Context, page: PageQuery): Promise<SlaApplicationPreview> => db.read(ctx, (tx) => preview(tx, page)),

    /** What was previewed: throws version-conflict if the policies are others by now, duplicate while one is at work. */
    async start(ctx: Context, fingerprint: string): Promise<SlaApplication> {
      return db.write(ctx, async (tx) => {
        await holdOrder(tx) // nobody changes a policy meanwhile
        if ((await store.fingerprintOf(tx)) !== fingerprint) throw changedSince()
        const { userId } = ctx.actor
        if (userId === null) throw new Error('the helpdesk applies no policies by itself')
        const id = await store.add(tx, fingerprint, userId)
        const application = presentApplication(await store.get(tx, id))
        await tx.record(applicationEvent('created', id, { old: null, new: { fingerprint, ...application.counts } }))
        await tx.enqueue(jobOf(applyPolicies, { applicationId: id }, { key: `sla-apply/${id}` }))
        return application
      })
    },

    /** Newest first. */
    async list(ctx: Context, page: PageQuery): Promise<Page<SlaApplication>> {
      const { items, nextCursor } = await db.read(ctx, (tx) => store.list(tx, page))
      return { items: items.map(presentApplication), nextCursor }
    },

    /** Throws not-found. */
    get: async (ctx: Context, id: string): Promise<SlaApplication> =>
      presentApplication(await db.read(ctx, (tx) => store.get(tx, id))),

    /** What is done by now stays done. Throws not-found, and transition-refused if it has ended otherwise. */
    async cancel(ctx: Context, id: string): Promise<SlaApplication> {
      return db.write(ctx, async (tx) => {
        const application = await store.lock(tx, id)
        if (application.state === 'cancelled') return presentApplication(application)
        if (application.finishedAt !== null) throw ended(application.state)
        await store.setState(tx, id, 'cancelled')
        const change = { old: { state: application.state }, new: { state: 'cancelled' } }
        await tx.record(applicationEvent('updated', id, change))
        return presentApplication(await store.get(tx, id))
      })
    },
  }
}

async function preview(tx: TenantReadTx, { limit, cursor }: PageQuery): Promise<SlaApplicationPreview> {
  const fingerprint = await store.fingerprintOf(tx)
  const now = await policiesNow(tx)
  const after = cursor === undefined ? '' : decodeCursor(cursor, 'text').id
  const shown: { ticket: store.OpenTicket; changes: ClockChange[] }[] = []
  const tally = { changed: 0, tickets: 0, clocks: [] as ClockChange[] }
  for (let last: string | null = null; ; ) {
    const tickets: store.OpenTicket[] = await store.openTickets(tx, last, together)
    const plans = await planFor(tx, tickets, now)
    for (const ticket of tickets) {
      const changes = plans.get(ticket.id) ?? []
      tally.tickets += 1
      if (changes.length === 0) continue
      tally.changed += 1
      tally.clocks.push(...changes)
      if (ticket.id > after && shown.length <= limit) shown.push({ ticket, changes })
    }
    last = tickets.at(-1)?.id ?? null
    if (tickets.length < together) break
  }
  const { items, nextCursor } = cutPage(shown, limit, ({ ticket }) => ({ key: ticket.id, id: ticket.id }))
  const told = items.flatMap(({ ticket, changes }) => changes.map((change) => presentChange(ticket, change)))
  return { fingerprint, counts: countsOf(tally), items: told, nextCursor }
}

function countsOf({ tickets, changed, clocks }: { tickets: number; changed: number; clocks: ClockChange[] }) {
  const of = (change: ClockChange['change']) => clocks.filter((one) => one.change === change).length
  return {
    tickets,
    changed,
    unchanged: tickets - changed,
    retargeted: of('retargeted'),
    started: of('started'),
    restored: of('restored'),
    cancelled: of('cancelled'),
    breachedAtOnce: clocks.filter(({ breachesAtOnce }) => breachesAtOnce).length,
  }
}

const changedSince = () =>
  new AppError('version-conflict', { detail: 'The policies or calendars were changed since that preview: look again.' })

const ended = (state: string) => new AppError('transition-refused', { detail: `It has ended already: ${state}.` })
