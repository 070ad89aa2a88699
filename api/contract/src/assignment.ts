import { type Static, Type } from 'typebox'
import { body, Id, Instant, nullable, page, Reference, roleName, Version, visible } from './common.ts'

export const teamStrategies = ['manual', 'round_robin', 'least_open', 'skills'] as const
export const TeamStrategy = Type.Enum(teamStrategies, {
  title: 'TeamStrategy',
  description:
    'How a ticket that is given to the team finds one of its members: `manual`, they take it; `round_robin`, in turn; ' +
    '`least_open`, who has the fewest open tickets; `skills`, who has all of its tags among his skills, or most of them, ' +
    'and of those who has the fewest open ones.',
})
export type TeamStrategy = Static<typeof TeamStrategy>

const limits = { minimum: 0, maximum: 1_000 }
export const TeamCapacity = nullable(
  Type.Integer({ ...limits, description: 'Open tickets of each member at most, unless he has a number of his own.' }),
)
const OwnCapacity = nullable(
  Type.Integer({ ...limits, description: 'Open tickets at most; null: as many as his team says.' }),
)
const EffectiveCapacity = nullable(Type.Integer({ ...limits, description: 'Null: without limit.' }))
const Skill = Type.String({
  minLength: 1,
  maxLength: 50,
  pattern: '^[^\\s,\\p{Cc}]+$',
  'x-expected': 'must be one word, without spaces or commas',
  examples: ['vpn'],
})
const Skills = Type.Array(Skill, { maxItems: 50, uniqueItems: true, description: 'In the words of the tickets’ tags.' })
const OnDuty = Type.Boolean({ description: 'Is he given tickets by himself?' })
const OpenCount = Type.Integer({ description: 'Tickets in hand: ASSIGNED, IN_PROGRESS or WAITING_CUSTOMER.' })

export const DutyBody = body({ onDuty: OnDuty }, { title: 'DutyBody' })
export type DutyBody = Static<typeof DutyBody>

/** What assignment knows of a member of staff. */
export const WorkProfile = Type.Object(
  { id: Id, name: Type.String(), onDuty: OnDuty, openCount: OpenCount, capacity: OwnCapacity, skills: Skills },
  { title: 'WorkProfile' },
)
export type WorkProfile = Static<typeof WorkProfile>

export const WorkProfileBody = body(
  { capacity: Type.Optional(OwnCapacity), skills: Type.Optional(Skills) },
  { title: 'WorkProfileBody', description: 'What is left out stays as it is.', minProperties: 1 },
)
export type WorkProfileBody = Static<typeof WorkProfileBody>

const counts = {
  waiting: Type.Integer({ description: 'Its open tickets that nobody has.' }),
  working: Type.Integer({ description: 'Its open tickets that somebody has.' }),
  onDuty: Type.Integer({ description: 'Its members who may work tickets and are on duty.' }),
}

export const TeamQueue = Type.Object(
  { team: Reference, strategy: TeamStrategy, ...counts },
  { title: 'TeamQueue', description: 'How much a team has to do, and how many there are to do it.' },
)
export type TeamQueue = Static<typeof TeamQueue>
export const TeamQueuePage = page(TeamQueue, { title: 'TeamQueuePage', description: 'Active teams, by name.' })

export const TeamWorkload = Type.Object(
  {
    team: Reference,
    strategy: TeamStrategy,
    capacity: TeamCapacity,
    ...counts,
    members: Type.Array(
      Type.Object({
        id: Id,
        name: Type.String(),
        onDuty: OnDuty,
        openCount: OpenCount,
        capacity: EffectiveCapacity,
        skills: Skills,
        available: Type.Boolean({ description: 'On duty, allowed to work tickets, and below his capacity.' }),
      }),
      { description: 'Active members, by name.' },
    ),
  },
  { title: 'TeamWorkload' },
)
export type TeamWorkload = Static<typeof TeamWorkload>

/** A role’s name, as /api/roles gives it. */
const RoleName = Type.String({ minLength: 1, maxLength: 50, ...roleName, examples: ['manager'] })
const Reason = Type.String({ minLength: 1, maxLength: 10_000, ...visible })

export const TicketEscalation = Type.Object(
  {
    role: RoleName,
    from: nullable(Reference),
    fromTeam: nullable(Reference),
    at: Instant,
    by: nullable(Reference),
    reason: nullable(Type.String({ maxLength: 10_000 })),
  },
  {
    title: 'TicketEscalation',
    description:
      'The role that the ticket is with, whom it came from and goes back to, and who escalated it; `by` is null where the ' +
      'helpdesk itself did. Null: it is not escalated. For staff.',
  },
)
export type TicketEscalation = Static<typeof TicketEscalation>

const version = Type.Optional(Version)
export const TakeBody = body({ version }, { title: 'TakeBody' })
export type TakeBody = Static<typeof TakeBody>

export const EscalateBody = body(
  { version, role: RoleName, reason: Type.Optional(Reason) },
  { title: 'EscalateBody', description: 'A role of staff that works tickets. The customer reads nothing of it.' },
)
export type EscalateBody = Static<typeof EscalateBody>

export const DeescalateBody = body({ version, reason: Type.Optional(Reason) }, { title: 'DeescalateBody' })
export type DeescalateBody = Static<typeof DeescalateBody>

export const Assignment = Type.Object(
  {
    assignee: nullable(Reference),
    team: nullable(Reference),
    role: Type.Union([RoleName, Type.Null()], { description: 'The role to which it was escalated meanwhile.' }),
    by: nullable(Reference),
    from: Instant,
    to: Type.Union([Instant, Type.Null()], { description: 'Null: he still has it.' }),
  },
  { title: 'Assignment', description: '`by` is null where the helpdesk itself chose.' },
)
export type Assignment = Static<typeof Assignment>
export const AssignmentPage = page(Assignment, { title: 'AssignmentPage', description: 'Oldest first.' })
