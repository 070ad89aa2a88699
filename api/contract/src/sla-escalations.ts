import { type Static, Type } from 'typebox'
import { body, Id } from './common.ts'
import { ClockKind } from './sla.ts'
import { TicketPriority } from './tickets.ts'

const Role = Type.String({
  minLength: 1,
  maxLength: 50,
  description: 'The name of a staff role.',
  examples: ['manager'],
})

export const SlaNotify = body(
  {
    roles: Type.Optional(Type.Array(Role, { maxItems: 10, uniqueItems: true })),
    assignee: Type.Optional(Type.Boolean({ description: 'Who works on it.' })),
    team: Type.Optional(Type.Boolean({ description: 'Everybody in its team.' })),
    userIds: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true, description: 'Of the staff.' })),
  },
  { title: 'SlaNotify', description: 'Who is told, of the staff.' },
)
export type SlaNotify = Static<typeof SlaNotify>

/** One step. Never while the clock is paused, and late but with its true time where the worker was away. */
export const SlaEscalation = body(
  {
    clock: ClockKind,
    atPercent: Type.Integer({ minimum: 1, maximum: 1000, description: 'Of the target; 100 is the deadline.' }),
    notify: Type.Optional(SlaNotify),
    raisePriority: Type.Optional(
      Type.Union([Type.Boolean(), TicketPriority], {
        description: 'True: by one. Or the priority that it gets, unless it is that urgent already.',
        examples: [true],
      }),
    ),
    assignToRole: Type.Optional(Role),
  },
  {
    title: 'SlaEscalation',
    description: 'What happens when so much of a target has elapsed: at least one of the three.',
  },
)
export type SlaEscalation = Static<typeof SlaEscalation>
