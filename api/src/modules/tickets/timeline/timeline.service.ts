import type { Attachment } from '@atum-desk/contract/attachments'
import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { TimelineEntry } from '@atum-desk/contract/timeline'
import type { Context } from '../../../platform/access/context.ts'
import type { TenantReadTx } from '../../../platform/db/tenant-db.ts'
import * as comments from '../comments/comments.store.ts'
import type { ReaderDeps } from '../ticket-reader.ts'
import * as store from '../tickets.store.ts'
import { peopleIn, presentComment, presentEvent } from './timeline.present.ts'
import * as moments from './timeline.store.ts'

type TimelineDeps = Pick<ReaderDeps, 'db'> & {
  attachments: {
    byIds(tx: TenantReadTx, ids: readonly string[], ticketId: string): Promise<ReadonlyMap<string, Attachment>>
  }
}

export function createTimeline({ db, attachments }: TimelineDeps) {
  /** Each kind in one query, whatever the page's length. */
  async function entries(tx: TenantReadTx, ticketId: string, page: readonly moments.Moment[]) {
    const idsOf = (type: TimelineEntry['type']) => page.filter((moment) => moment.type === type).map(({ id }) => id)
    const events = await moments.eventsByIds(tx, idsOf('event'))
    const named = events.flatMap(({ details }) => peopleIn(details).map(({ id }) => id))
    const known = await moments.visibleAmong(tx, tx.ctx.orgId === null ? [] : named)
    const said = await comments.byIds(tx, idsOf('comment'))
    const files = await attachments.byIds(tx, idsOf('attachment'), ticketId)
    return new Map<string, TimelineEntry>([
      ...events.map((row) => [row.id, { type: 'event', event: presentEvent(tx.ctx, row, known) }] as const),
      ...said.map((row) => [row.id, { type: 'comment', comment: presentComment(tx.ctx, row, ticketId) }] as const),
      ...[...files].map(([id, attachment]) => [id, { type: 'attachment', attachment }] as const),
    ])
  }

  return {
    /**
     * Events, comments and files in the order in which they came, with what came with merged tickets, as far as the caller may see
     * them. Throws not-found.
     */
    async timeline(ctx: Context, ticketId: string, query: PageQuery): Promise<Page<TimelineEntry>> {
      return db.read(ctx, async (tx) => {
        await store.expectVisible(tx, ticketId)
        const { items, nextCursor } = await moments.momentsOf(tx, ticketId, query)
        const byId = await entries(tx, ticketId, items)
        return { items: items.flatMap(({ id }) => byId.get(id) ?? []), nextCursor }
      })
    },
  }
}
