import type { AuditAction } from '@atum-desk/contract/audit-actions'
import type { DomainEvent } from '../../platform/events/event.ts'

type Subject = Readonly<{ id: string; orgId: string | null }>

/** For the audit log and for messages to the person himself. Never a password, a hash or a token. */
const about = (
  { id, orgId }: Subject,
  name: AuditAction,
  details: object,
  change?: DomainEvent['change'],
): DomainEvent => ({
  name,
  entity: { type: 'user', id, orgId },
  internal: true,
  details,
  ...(change && { change }),
})

export const personCreated = (person: Subject & { email: string; name: string; role: string; active: boolean }) => {
  const { email, name, role, active } = person
  return about(person, 'user.created', { role }, { old: null, new: { email, name, role, active, orgId: person.orgId } })
}

/** `old` and `next` hold the members that differ. */
export const personChanged = (person: Subject, old: object, next: object & { active?: boolean }) => {
  const name = next.active === undefined ? 'user.updated' : next.active ? 'user.reactivated' : 'user.deactivated'
  return about(person, name, { changed: Object.keys(next) }, { old, new: next })
}

/** Whoever delivers messages answers it with a link: see mintInvitation. */
export const invited = (person: Subject) => about(person, 'user.invited', {})

export const invitationWithdrawn = (person: Subject) => about(person, 'user.invitation_withdrawn', {})

/** By himself, who has chosen a password. */
export const invitationAccepted = (person: Subject) => about(person, 'user.invitation_accepted', {})

/** By himself, who knew the old one, or by an administrator. */
export const passwordChanged = (person: Subject) => about(person, 'user.password_changed', {})

/** By himself, with the link that was sent to him. */
export const passwordReset = (person: Subject) => about(person, 'user.password_reset', {})

/** Whoever delivers messages answers it with a link: see mintPasswordReset. */
export const resetRequested = (person: Subject) => about(person, 'password.reset_requested', {})
