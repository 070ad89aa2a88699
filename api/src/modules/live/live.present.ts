import type { LiveEvent } from '@atum-desk/contract/live'
import type { Context } from '../../platform/access/context.ts'
import { toWire } from '../../platform/clock.ts'
import type { Frame } from '../../platform/live/frames.ts'
import type { LiveEventRow } from './live.store.ts'

/** A customer's has no `internal`: what is, he does not get at all. */
export function presentFrame({ orgId }: Context, row: LiveEventRow): Frame {
  const { position, id, name, ticketId, version, actorId, commentId, attachmentId, internal, occurredAt } = row
  const data: LiveEvent = {
    id,
    name,
    ticketId,
    version,
    actorId,
    ...(commentId !== null && { commentId }),
    ...(attachmentId !== null && { attachmentId }),
    ...(orgId === null && { internal }),
    occurredAt: toWire(occurredAt),
  }
  return { id: position, event: 'ticket', data }
}
