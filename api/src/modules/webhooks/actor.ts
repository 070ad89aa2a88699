import type { WebhookPayload } from '@atum-desk/contract/webhooks'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { actorOf } from './listening.store.ts'

/** Who does what this transaction does; null: the helpdesk itself. */
export async function actorIn(tx: TenantReadTx): Promise<WebhookPayload['data']['actor']> {
  const { userId } = tx.ctx.actor
  const person = userId === null ? undefined : await actorOf(tx, userId)
  return person === undefined ? null : { id: person.id, name: person.name, staff: person.orgId === null }
}
