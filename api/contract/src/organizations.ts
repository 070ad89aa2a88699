import { type Static, Type } from 'typebox'
import { body, Id, Instant, Name, page, pageMembers, query, Version } from './common.ts'

/** ISO-5: what a `customer` sees of his organization's tickets. */
export const TicketVisibility = Type.Enum(['organization', 'own'], { title: 'TicketVisibility' })
export type TicketVisibility = Static<typeof TicketVisibility>

export const Organization = Type.Object(
  {
    id: Id,
    name: Name,
    ticketVisibility: TicketVisibility,
    active: Type.Boolean(),
    createdAt: Instant,
    version: Version,
  },
  { title: 'Organization' },
)
export type Organization = Static<typeof Organization>

export const OrganizationPage = page(Organization, { title: 'OrganizationPage', description: 'By name.' })

export const OrganizationQuery = query(
  {
    ...pageMembers,
    active: Type.Optional(Type.Boolean()),
    q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'In the name.' })),
  },
  { title: 'OrganizationQuery' },
)
export type OrganizationQuery = Static<typeof OrganizationQuery>

export const CreateOrganizationBody = body(
  { name: Name, ticketVisibility: Type.Optional(TicketVisibility) },
  { title: 'CreateOrganizationBody' },
)
export type CreateOrganizationBody = Static<typeof CreateOrganizationBody>

export const UpdateOrganizationBody = body(
  {
    version: Version,
    name: Type.Optional(Name),
    ticketVisibility: Type.Optional(TicketVisibility),
    active: Type.Optional(Type.Boolean()),
  },
  { title: 'UpdateOrganizationBody' },
)
export type UpdateOrganizationBody = Static<typeof UpdateOrganizationBody>
