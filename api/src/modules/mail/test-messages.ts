import type { Delivery } from '@atum-desk/contract/deliveries'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import type { Deliveries, Outbox } from '../deliveries/index.ts'
import { mailTest, testSent } from './mail.events.ts'
import type { Shown } from './preview.ts'
import type { MailServers } from './servers.ts'
import * as stories from './stories.store.ts'

type Options = Readonly<{
  db: TenantDb
  outbox: Outbox
  servers: Pick<MailServers, 'has'>
  deliveries: Pick<Deliveries, 'get'>
}>

export type TestMessages = ReturnType<typeof createTestMessages>

/** They go the way of all others, so that what works for them works for all. */
export function createTestMessages({ db, outbox, servers, deliveries }: Options) {
  return {
    /** To the caller, at his own address unless he names another. Answers the delivery, whose fate the log shows. */
    async send(ctx: Context, { to }: { to?: string }, make: (tx: TenantReadTx) => Promise<Shown>): Promise<Delivery> {
      const id = newId(ctx.now)
      await db.write(ctx, async (tx) => {
        const { message, ticket } = await make(tx)
        const caller = await stories.callerOf(tx)
        const address = to ?? caller.email
        const about = { event: mailTest, eventId: newId(ctx.now), internal: true, ticketId: ticket?.id ?? null }
        const whose = { orgId: ticket?.orgId ?? null, recipientId: caller.id, address, locale: caller.locale }
        const state = (await servers.has(tx)) ? 'queued' : 'held'
        await outbox.add(tx, [{ ...about, ...whose, ...message, id, channel: 'email', state }])
        await tx.record(testSent(address))
      })
      const { text: _, html: _html, log: _log, ...delivery } = await deliveries.get(ctx, id)
      return delivery
    },
  }
}
