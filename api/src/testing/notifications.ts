import { systemContext } from '../platform/access/context.ts'
import type { TestApp } from './app.ts'

/** Who was told what in that tenant’s helpdesk itself, in the order in which he was. */
export async function notificationsIn(t: TestApp, tenantId: string) {
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  return t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('notifications')
      .select(['id', 'event', 'event_id as eventId', 'internal', 'mentioned', 'user_id as to', 'ticket_id as ticketId'])
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  )
}
