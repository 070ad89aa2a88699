import type { TenantTx } from '../../platform/db/tenant-db.ts'
import type { EndpointLine } from '../deliveries/index.ts'
import { webhookStopped } from './webhooks.events.ts'
import * as store from './webhooks.store.ts'

type Stop = Readonly<{ to: 'paused' | 'disabled'; reason: string | null }>

/** Nothing more is sent to it, and what waits is held. Its row is locked. */
export async function stop(
  tx: TenantTx,
  webhook: store.WebhookRow,
  { to, reason }: Stop,
  line: Pick<EndpointLine, 'hold'>,
): Promise<void> {
  const { failingSince } = webhook
  await store.settleState(tx, webhook.id, { state: to, pausedAt: tx.ctx.now, pausedReason: reason, failingSince })
  await line.hold(tx, webhook.id)
  await tx.record(webhookStopped(webhook, to, reason))
}
