import type { Page } from '@atum-desk/contract/common'
import type {
  Notification,
  NotificationQuery,
  ReadNotificationsBody,
  UnreadCount,
} from '@atum-desk/contract/notifications'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { presentNotification } from './inbox.present.ts'
import * as store from './inbox.store.ts'

export type Inbox = ReturnType<typeof createInbox>

/** NTF-12. Each reads and marks his own, and nobody anybody else's. */
export function createInbox({ db }: { db: TenantDb }) {
  /** What somebody was told while he could read tickets is not shown to him once he cannot. */
  const mayRead = ({ actor }: Context) => actor.permissions.has('ticket.read')

  const unreadCount = async (ctx: Context): Promise<number> => (mayRead(ctx) ? db.read(ctx, store.countUnread) : 0)

  return {
    /** How much is new. Of whoever asks; for the live stream, too. */
    unreadCount,

    async list(ctx: Context, query: NotificationQuery): Promise<Page<Notification>> {
      if (!mayRead(ctx)) return { items: [], nextCursor: null }
      const { items, nextCursor } = await db.read(ctx, (tx) => store.list(tx, query))
      return { items: items.map((row) => presentNotification(ctx, row)), nextCursor }
    },

    count: async (ctx: Context): Promise<UnreadCount> => ({ count: await unreadCount(ctx) }),

    /** Throws not-found. Again changes nothing. */
    async read(ctx: Context, id: string): Promise<Notification> {
      if (!mayRead(ctx)) throw store.notThere()
      return db.write(ctx, async (tx) => {
        await store.get(tx, id)
        await store.markRead(tx, id)
        return presentNotification(ctx, await store.get(tx, id))
      })
    },

    /** Answers how many are left. */
    async readAll(ctx: Context, { before, ticketId }: ReadNotificationsBody): Promise<UnreadCount> {
      const until = before === undefined ? undefined : Temporal.Instant.from(before)
      await db.write(ctx, (tx) => store.markAllRead(tx, { before: until, ticketId }))
      return { count: await unreadCount(ctx) }
    },
  }
}
