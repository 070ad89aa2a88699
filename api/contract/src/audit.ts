import { type Static, Type } from 'typebox'
import { Id, Instant, nullable, page, pageMembers, query, Reference } from './common.ts'

export const AuditEntry = Type.Object(
  {
    id: Id,
    actor: nullable(Reference),
    action: Type.String({ examples: ['ticket.accepted'] }),
    entityType: Type.String({ examples: ['ticket'] }),
    entityId: nullable(Id),
    oldValue: Type.Unknown({ description: 'JSON, or null where there was none.', examples: [{ priority: 'P3' }] }),
    newValue: Type.Unknown({ description: 'Likewise.', examples: [{ priority: 'P1' }] }),
    requestId: Type.String(),
    address: nullable(Type.String({ description: 'The IP address that asked.' })),
    occurredAt: Instant,
  },
  { title: 'AuditEntry', description: 'The actor is null for the helpdesk itself and for a failed sign-in.' },
)
export type AuditEntry = Static<typeof AuditEntry>

export const AuditPage = page(AuditEntry, { title: 'AuditPage', description: 'Newest first.' })

export const AuditQuery = query(
  {
    ...pageMembers,
    actorId: Type.Optional(Id),
    entityType: Type.Optional(Type.String({ maxLength: 50 })),
    entityId: Type.Optional(Id),
    action: Type.Optional(Type.String({ maxLength: 100 })),
    from: Type.Optional(Instant),
    to: Type.Optional(Instant),
  },
  { title: 'AuditQuery' },
)
export type AuditQuery = Static<typeof AuditQuery>
