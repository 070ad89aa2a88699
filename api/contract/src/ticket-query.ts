import { type Static, Type } from 'typebox'
import { Id, pageMembers, query, roleName } from './common.ts'
import { ticketPriorities, ticketStatuses } from './tickets.ts'

/** `NEW,ACCEPTED`: several of the values, in any order. */
const anyOf = (values: readonly string[], description: string) =>
  Type.String({
    pattern: `^(${values.join('|')})(,(${values.join('|')}))*$`,
    'x-expected': `must be one or several of ${values.join(', ')}, by commas`,
    maxLength: 200,
    description,
  })

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const idOr = (words: readonly string[], description: string) =>
  Type.String({
    pattern: `^(${[...words, uuid].join('|')})$`,
    'x-expected': `must be an id, or ${words.join(' or ')}`,
    maxLength: 36,
    description,
  })

/** `dueAt`: the earliest deadline of its running clocks; what has none comes last, either way. */
const sortKeys = ['createdAt', 'updatedAt', 'number', 'priority', 'dueAt'] as const
export const ticketSorts = [...sortKeys.flatMap((key) => [key, `-${key}`] as const), '-relevance'] as const
export type TicketSort = (typeof ticketSorts)[number]

export const TicketQuery = query(
  {
    ...pageMembers,
    status: Type.Optional(anyOf(ticketStatuses, 'One or several, by commas.')),
    priority: Type.Optional(anyOf(ticketPriorities, 'One or several, by commas.')),
    assigneeId: Type.Optional(idOr(['me', 'none'], 'An id, `me` or `none`.')),
    teamId: Type.Optional(idOr(['mine', 'none'], 'An id, `mine` or `none`.')),
    escalatedTo: Type.Optional(
      Type.String({
        ...roleName,
        maxLength: 50,
        description: 'The name of a role, or `mine`: of the caller’s own. For staff.',
        examples: ['mine'],
      }),
    ),
    orgId: Type.Optional(Id),
    requesterId: Type.Optional(idOr(['me'], 'An id, or `me`.')),
    tag: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 400,
        pattern: '[^\\s,]',
        'x-expected': 'must be one tag or several, by commas',
        description: 'One or several, by commas: any of them.',
      }),
    ),
    q: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description:
          'Words in number, title, description, category, tags, comments, file names, requester and organization; and `status: priority: org: requester: assignee: team: service: category: tag: sla: has: is: created: updated: solved: due:` (docs/search.md).',
        examples: ['printer status:waiting org:"Nile" -tag:vip created:>2026-01-01'],
      }),
    ),
    breached: Type.Optional(Type.Boolean({ description: 'With a clock past its deadline and not met, or without.' })),
    merged: Type.Optional(
      Type.Boolean({
        description: 'Those that are merged into another, or those that are not; left out, staff see what is not.',
      }),
    ),
    sort: Type.Optional(
      Type.Enum(ticketSorts, { description: 'Unless said: -relevance where `q` has words, else -updatedAt.' }),
    ),
  },
  { title: 'TicketQuery' },
)
export type TicketQuery = Static<typeof TicketQuery>
