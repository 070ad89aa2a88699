import type { AuditAction } from '@atum-desk/contract/audit-actions'
import type { Temporal } from 'temporal-polyfill'
import { toWire } from '../../platform/clock.ts'
import type { DomainEvent, Entity } from '../../platform/events/event.ts'

/** What the audit log keeps of coming and going (AUD-1). No customer sees it, and no secret is in it. */
const about = (name: AuditAction, entity: Entity, details: object): DomainEvent => ({
  name,
  entity,
  internal: true,
  details,
})

type Session = Readonly<{ id: string; userId: string; orgId: string | null }>
const session = (name: AuditAction, { id, userId, orgId }: Session): DomainEvent =>
  about(name, { type: 'session', id, orgId }, { userId })

export const signedIn = (opened: Session) => session('session.signed_in', opened)
export const signedOut = (ended: Session) => session('session.signed_out', ended)
export const tokenReused = (ended: Session) => session('session.token_reused', ended)

export const sessionEnded = (ended: Session) => session('session.ended', ended)

export const allSessionsEnded = ({ id, orgId }: { id: string; orgId: string | null }, count: number) =>
  about('session.all_ended', { type: 'user', id, orgId }, { count })

type Account = Readonly<{ id: string; orgId: string | null }> | null
export type Failure = 'unknown' | 'inactive' | 'password' | 'locked'

/** What was typed for an address that nobody has is not kept: it may be a password in the wrong field. */
const attempted = (account: Account): Entity => ({
  type: 'user',
  id: account?.id ?? null,
  orgId: account?.orgId ?? null,
})

export const signInFailed = (account: Account, reason: Failure) =>
  about('session.sign_in_failed', attempted(account), { reason })

export const accountLocked = (account: Account, until: Temporal.Instant) =>
  about('session.account_locked', attempted(account), { until: toWire(until) })
