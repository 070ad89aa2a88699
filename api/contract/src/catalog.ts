import { type Static, Type } from 'typebox'
import { TeamCapacity, TeamStrategy } from './assignment.ts'
import { body, Id, Name, nullable, page, Reference, Version } from './common.ts'
import { Form, FormBody } from './forms.ts'
import { Category, Tag, TicketPriority } from './tickets.ts'

export const Team = Type.Object(
  {
    id: Id,
    name: Name,
    members: Type.Array(Reference),
    strategy: TeamStrategy,
    capacity: TeamCapacity,
    active: Type.Boolean(),
    version: Version,
  },
  { title: 'Team' },
)
export type Team = Static<typeof Team>
export const TeamPage = page(Team, { title: 'TeamPage', description: 'By name.' })

const teamMembers = {
  memberIds: Type.Optional(
    Type.Array(Id, { maxItems: 500, uniqueItems: true, description: 'Staff who may work tickets.' }),
  ),
  strategy: Type.Optional(TeamStrategy),
  capacity: Type.Optional(TeamCapacity),
}
export const CreateTeamBody = body(
  { name: Name, ...teamMembers },
  { title: 'CreateTeamBody', description: 'The strategy is manual unless said, and the capacity without limit.' },
)
export type CreateTeamBody = Static<typeof CreateTeamBody>
export const UpdateTeamBody = body(
  { version: Version, name: Type.Optional(Name), ...teamMembers, active: Type.Optional(Type.Boolean()) },
  { title: 'UpdateTeamBody', description: 'What is left out stays as it is; the members are replaced.' },
)
export type UpdateTeamBody = Static<typeof UpdateTeamBody>

const ServiceDescription = Type.String({ maxLength: 1_000 })
const defaults = {
  category: nullable(Category),
  priority: nullable(TicketPriority),
}
const position = { minimum: 0, maximum: 99_999, description: 'Where it stands in the list: the lower, the earlier.' }

/** What the helpdesk offers, in its customers' words: “E-mail”, “Laptop”. */
export const Service = Type.Object(
  {
    id: Id,
    name: Name,
    description: ServiceDescription,
    ...defaults,
    team: Type.Optional(nullable(Type.Object(Reference.properties, { description: 'Told to staff only.' }))),
    tags: Type.Optional(Type.Array(Tag, { description: 'Told to staff only.' })),
    customerVisible: Type.Optional(Type.Boolean({ description: 'Told to staff only.' })),
    position: Type.Integer(position),
    form: nullable(Form),
    active: Type.Boolean(),
    version: Version,
  },
  {
    title: 'Service',
    description:
      'Category, priority and tags go on a ticket that is opened under it, unless its opener says otherwise.',
  },
)
export type Service = Static<typeof Service>
export const ServicePage = page(Service, { title: 'ServicePage', description: 'By position, then by name.' })

const serviceMembers = {
  description: Type.Optional(ServiceDescription),
  category: Type.Optional(defaults.category),
  priority: Type.Optional(defaults.priority),
  teamId: Type.Optional(
    nullable(Type.String({ ...Id, description: 'The team that gets the ticket when it is accepted.' })),
  ),
  tags: Type.Optional(Type.Array(Tag, { maxItems: 20, uniqueItems: true, description: 'Added to its tickets.' })),
  customerVisible: Type.Optional(Type.Boolean({ description: 'May customers choose it? True unless said.' })),
  position: Type.Optional(Type.Integer(position)),
  form: Type.Optional(
    nullable(
      Type.Object(FormBody.properties, {
        additionalProperties: false,
        description:
          'The whole form: a new version of it, where it differs. Tickets keep the one they have. Null: no form.',
      }),
    ),
  ),
}
export const CreateServiceBody = body({ name: Name, ...serviceMembers }, { title: 'CreateServiceBody' })
export type CreateServiceBody = Static<typeof CreateServiceBody>
export const UpdateServiceBody = body(
  { version: Version, name: Type.Optional(Name), ...serviceMembers, active: Type.Optional(Type.Boolean()) },
  { title: 'UpdateServiceBody', description: 'What is left out stays as it is; null empties.' },
)
export type UpdateServiceBody = Static<typeof UpdateServiceBody>
