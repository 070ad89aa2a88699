import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { WorkflowSettings } from '@atum-desk/contract/settings'
import type { TicketSla } from '@atum-desk/contract/sla'
import type { TicketQuery } from '@atum-desk/contract/ticket-query'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import type { Followers } from '../watchers/index.ts'
import type { TicketFields } from './answers/ticket-fields.ts'
import { escalationOf } from './handing/ticket-escalation.ts'
import * as lists from './lists/ticket-lists.store.ts'
import * as links from './relating/ticket-links.store.ts'
import * as rows from './ticket-rows.store.ts'
import { presentSummary, presentTicket } from './tickets.present.ts'

export type ReaderDeps = Readonly<{
  db: TenantDb
  /** The clocks of those tickets that have some, as they stand at the transaction's instant. */
  sla: { clocksOf(tx: TenantReadTx, ticketIds: readonly string[]): Promise<ReadonlyMap<string, TicketSla>> }
  /** The workflow policies that hold for each of those organizations. */
  settings: { policies(tx: TenantReadTx, orgIds: readonly string[]): Promise<(orgId: string) => WorkflowSettings> }
}>

export type TicketReader = ReturnType<typeof createTicketReader>

const quoted = /^ATD-(\d{1,9})$/

type PresentingDeps = ReaderDeps & { fields: Pick<TicketFields, 'of'>; followers: Pick<Followers, 'of'> }

export function createTicketReader({ db, sla, settings, fields, followers }: PresentingDeps) {
  /** The ticket as the transaction's own caller may see it. */
  async function inFull(tx: TenantReadTx, row: rows.TicketRow): Promise<Ticket> {
    const related = await links.relatedTo(tx, row.id)
    const clocks = await sla.clocksOf(tx, [row.id])
    const { reopenWindowDays } = (await settings.policies(tx, [row.orgId]))(row.orgId)
    const answered = await fields.of(tx, row)
    const following = await followers.of(tx, row.id)
    const escalation = tx.ctx.orgId === null ? { escalation: await escalationOf(tx, row) } : {}
    return presentTicket(tx.ctx, row, {
      related,
      sla: clocks.get(row.id),
      reopenWindowDays,
      fields: answered,
      following,
      ...escalation,
    })
  }

  async function inBrief(
    tx: TenantReadTx,
    { items, nextCursor }: Page<lists.SummaryRow>,
  ): Promise<Page<TicketSummary>> {
    const [ids, orgIds] = [items.map(({ id }) => id), items.map(({ orgId }) => orgId)]
    const clocks = await sla.clocksOf(tx, ids)
    const policyOf = await settings.policies(tx, orgIds)
    const present = (row: lists.SummaryRow) =>
      presentSummary(tx.ctx, row, { sla: clocks.get(row.id), reopenWindowDays: policyOf(row.orgId).reopenWindowDays })
    return { items: items.map(present), nextCursor }
  }

  return {
    /** A page of rows, for a list of another file's. */
    brief: inBrief,

    /** What a use case answers after its write. Throws not-found. */
    presented: async (tx: TenantReadTx, id: string): Promise<Ticket> => inFull(tx, await rows.get(tx, id)),

    /** By its id, or by its number as people quote it. Throws not-found. */
    async get(ctx: Context, idOrNumber: string): Promise<Ticket> {
      const number = quoted.exec(idOrNumber)?.[1]
      return db.read(ctx, async (tx) => {
        const row = number === undefined ? await rows.get(tx, idOrNumber) : await rows.byNumber(tx, Number(number))
        return inFull(tx, row)
      })
    },

    async list(ctx: Context, query: TicketQuery): Promise<Page<TicketSummary>> {
      return db.read(ctx, async (tx) => inBrief(tx, await lists.list(tx, query)))
    },

    /** The manager's queue. */
    async listNew(ctx: Context, query: PageQuery): Promise<Page<TicketSummary>> {
      return db.read(ctx, async (tx) => inBrief(tx, await lists.listNew(tx, query)))
    },
  }
}
