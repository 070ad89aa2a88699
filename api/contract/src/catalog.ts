import { type Static, Type } from 'typebox'
import { body, Id, Name, page, Reference, Version } from './common.ts'

export const Team = Type.Object(
  { id: Id, name: Name, members: Type.Array(Reference), active: Type.Boolean(), version: Version },
  { title: 'Team' },
)
export type Team = Static<typeof Team>
export const TeamPage = page(Team, { title: 'TeamPage', description: 'By name.' })

const memberIds = Type.Array(Id, { maxItems: 500, uniqueItems: true, description: 'Staff who may work tickets.' })
export const CreateTeamBody = body({ name: Name, memberIds: Type.Optional(memberIds) }, { title: 'CreateTeamBody' })
export type CreateTeamBody = Static<typeof CreateTeamBody>
export const UpdateTeamBody = body(
  {
    version: Version,
    name: Type.Optional(Name),
    memberIds: Type.Optional(memberIds),
    active: Type.Optional(Type.Boolean()),
  },
  { title: 'UpdateTeamBody' },
)
export type UpdateTeamBody = Static<typeof UpdateTeamBody>

/** What the helpdesk offers, in its customers' words: “E-mail”, “Laptop”. */
export const Service = Type.Object(
  { id: Id, name: Name, description: Type.String({ maxLength: 1_000 }), active: Type.Boolean(), version: Version },
  { title: 'Service' },
)
export type Service = Static<typeof Service>
export const ServicePage = page(Service, { title: 'ServicePage', description: 'By name.' })

const ServiceDescription = Type.String({ maxLength: 1_000 })
export const CreateServiceBody = body(
  { name: Name, description: Type.Optional(ServiceDescription) },
  { title: 'CreateServiceBody' },
)
export type CreateServiceBody = Static<typeof CreateServiceBody>
export const UpdateServiceBody = body(
  {
    version: Version,
    name: Type.Optional(Name),
    description: Type.Optional(ServiceDescription),
    active: Type.Optional(Type.Boolean()),
  },
  { title: 'UpdateServiceBody' },
)
export type UpdateServiceBody = Static<typeof UpdateServiceBody>
