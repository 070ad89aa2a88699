import type { Permission } from '@atum-desk/contract/permissions'
import type { Temporal } from 'temporal-polyfill'

/** A user, or, with no user id, the helpdesk itself: a timer, a sweep, the sign-in before anybody is known. */
type Actor = Readonly<{ userId: string | null; permissions: ReadonlySet<Permission> }>

/** What an access token says: who, of which tenant, in which session, until when. What he may do is looked up. */
export type Claims = Readonly<{ sub: string; tenantId: string; sessionId: string; exp: number /* seconds */ }>

/** Who is asking: found anew for each request, so that a changed role counts from the next one on (PRM-1). */
export type Principal = Readonly<{
  tenantId: string
  orgId: string | null // null: staff
  /** ISO-5: how much of his organization a customer sees. For staff it means nothing. */
  ticketScope: 'organization' | 'own'
  actor: Actor
  /** The session that asks; the helpdesk itself has none. */
  sessionId?: string
}>

/** One ticket’s part of a request for many that may be sent again: what is done to it writes that it was. */
export type Receipt = Readonly<{ requestId: string; ticketId: string }>

/** Everything that a use case may know of its request. */
export type Context = Principal &
  Readonly<{ requestId: string; address: string | null; now: Temporal.Instant; receipt?: Receipt }>

type Occasion = Readonly<{ tenantId: string; requestId: string; now: Temporal.Instant; address?: string | null }>

/** The helpdesk acting by itself in one tenant: it sees what staff see, and holds no permission. */
export function systemContext({ tenantId, requestId, now, address = null }: Occasion): Context {
  const actor = { userId: null, permissions: new Set<never>() }
  return { tenantId, orgId: null, ticketScope: 'organization', actor, requestId, address, now }
}
