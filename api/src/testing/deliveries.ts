import { systemContext } from '../platform/access/context.ts'
import type { TestApp } from './app.ts'

/** What was written for whom in that tenant, in the order in which it was. */
export async function deliveriesIn(t: TestApp, tenantId: string) {
  const ctx = systemContext({ tenantId, requestId: 'test', now: t.clock.now() })
  const columns = ['id', 'event', 'internal', 'recipient_id as to', 'address', 'subject', 'body_text as text'] as const
  return t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('deliveries')
      .select([...columns, 'state', 'attempts', 'next_attempt_at as nextAttemptAt', 'last_error as lastError'])
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  )
}
