import { type Static, Type } from 'typebox'
import { Id, Instant, nullable, query, Reference } from './common.ts'
import { TicketPriority } from './tickets.ts'
import { TicketFilter } from './views.ts'

const Day = Type.String({
  pattern: '^[1-9]\\d{3}-\\d\\d-\\d\\d$',
  'x-expected': 'must be a day, as in 2026-11-20',
  maxLength: 10,
  description: 'A calendar day where the caller is, by the time zone of his account.',
  examples: ['2026-11-20'],
})

/** Whose tickets: everybody's unless said. */
const whose = {
  teamId: Type.Optional(Id),
  orgId: Type.Optional(Id),
}

export const ReportQuery = query(whose, { title: 'ReportQuery' })
export type ReportQuery = Static<typeof ReportQuery>

export const longestPeriodDays = 366

export const PeriodQuery = query(
  {
    ...whose,
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    days: Type.Integer({
      minimum: 1,
      maximum: longestPeriodDays,
      default: 30,
      description: 'How many of them, up to `to`, where `from` is left out.',
    }),
  },
  { title: 'PeriodQuery', description: 'Both days included. `to` is today unless said; 366 days at most.' },
)
export type PeriodQuery = Static<typeof PeriodQuery>

export const todayNumbers = ['new', 'open', 'due', 'breached', 'waiting', 'solved', 'created'] as const
export const TodayNumber = Type.Enum(todayNumbers, {
  title: 'TodayNumber',
  description:
    '`new` to accept; `open`, accepted and not solved; `due` today and not late yet; `breached`, late now; `waiting` for ' +
    'the customer; `solved` and `created` today.',
})
export type TodayNumber = Static<typeof TodayNumber>

const Count = Type.Integer({ minimum: 0, examples: [17] })
const Query = { ...TicketFilter, description: 'What GET /api/tickets is asked for to list the same tickets.' }

export const TodayReport = Type.Object(
  {
    at: Instant,
    numbers: Type.Array(Type.Object({ key: TodayNumber, count: Count, query: Query })),
  },
  {
    title: 'TodayReport',
    description: 'How things stand. Each number is the length of the list that its query makes.',
  },
)
export type TodayReport = Static<typeof TodayReport>

const period = { timeZone: Type.String({ maxLength: 64, examples: ['Africa/Cairo'] }), from: Day, to: Day }

export const FlowReport = Type.Object(
  { ...period, days: Type.Array(Type.Object({ day: Day, created: Count, solved: Count })) },
  {
    title: 'FlowReport',
    description:
      'How many tickets came and how many were solved, day by day. What was merged into another is not counted.',
  },
)
export type FlowReport = Static<typeof FlowReport>

const Kept = Type.Object(
  { kept: Count, broken: Count },
  { title: 'Kept', description: 'Promises of that kind that were decided in the period: met in time, or late.' },
)
export type Kept = Static<typeof Kept>
const promises = { firstResponse: Kept, resolution: Kept }

export const SlaReport = Type.Object(
  {
    ...period,
    total: Type.Object(promises),
    priorities: Type.Array(Type.Object({ priority: TicketPriority, ...promises })),
    teams: Type.Array(Type.Object({ team: nullable(Reference), ...promises }), {
      description: 'By name; null, last: what no team has.',
    }),
  },
  { title: 'SlaReport', description: 'How many promises were kept, and how many were not.' },
)
export type SlaReport = Static<typeof SlaReport>

export const backlogAges = ['today', 'days1to2', 'days3to6', 'days7to13', 'days14to29', 'days30'] as const
export const BacklogAge = Type.Enum(backlogAges, {
  title: 'BacklogAge',
  description: 'Days since the day on which it came.',
})
export type BacklogAge = Static<typeof BacklogAge>

/** More rows than that, nobody reads; who has most comes first. */
export const mostWorkers = 100

export const BacklogReport = Type.Object(
  {
    ages: Type.Array(
      Type.Object({
        age: BacklogAge,
        count: Count,
        priorities: Type.Object({ P1: Count, P2: Count, P3: Count, P4: Count }),
        query: Query,
      }),
    ),
    teams: Type.Array(Type.Object({ team: nullable(Reference), unassigned: Count, inHand: Count, breached: Count }), {
      description: 'Accepted and not solved, by team; most first; null: what no team has.',
    }),
    agents: Type.Array(Type.Object({ agent: Reference, inHand: Count, waiting: Count, breached: Count }), {
      description: `What each has in hand, those that wait for the customer among it; the ${mostWorkers} who have most.`,
    }),
  },
  { title: 'BacklogReport', description: 'What is not solved yet: how old it is, and with whom.' },
)
export type BacklogReport = Static<typeof BacklogReport>
