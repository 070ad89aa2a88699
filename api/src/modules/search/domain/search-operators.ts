import { type TicketPriority, type TicketStatus, ticketPriorities, ticketStatuses } from '@atum-desk/contract/tickets'
import { type DateRange, dateRangeOf } from './search-dates.ts'

export const searchOperators = [
  'status',
  'priority',
  'org',
  'requester',
  'assignee',
  'team',
  'service',
  'category',
  'tag',
  'sla',
  'has',
  'is',
  'created',
  'updated',
  'solved',
  'due',
] as const
export type SearchOperator = (typeof searchOperators)[number]

export const slaStates = ['running', 'paused', 'met', 'breached'] as const
export const kindsOfContent = ['attachment', 'comment'] as const
export const traits = ['open', 'final', 'assigned', 'unassigned', 'escalated'] as const

type Words<T extends string> = Readonly<Record<string, readonly T[]>>

const final = ['CLOSED', 'REJECTED', 'CANCELLED'] as const satisfies readonly TicketStatus[]
const named = <T extends string>(values: readonly T[]): Words<T> =>
  Object.fromEntries(values.map((value) => [value.toLowerCase(), [value]]))

/** As people say it; one word may mean several. */
const statusWords: Words<TicketStatus> = {
  ...named(ticketStatuses),
  open: ticketStatuses.filter((status) => !(final as readonly TicketStatus[]).includes(status)),
  final,
  progress: ['IN_PROGRESS'],
  started: ['IN_PROGRESS'],
  working: ['IN_PROGRESS'],
  waiting: ['WAITING_CUSTOMER'],
  pending: ['WAITING_CUSTOMER'],
  solved: ['RESOLVED'],
  canceled: ['CANCELLED'],
}

const priorityWords: Words<TicketPriority> = {
  ...named(ticketPriorities),
  critical: ['P1'],
  high: ['P2'],
  normal: ['P3'],
  low: ['P4'],
}

const contentWords: Words<(typeof kindsOfContent)[number]> = {
  ...named(kindsOfContent),
  attachments: ['attachment'],
  file: ['attachment'],
  comments: ['comment'],
}

/** What a value means, or null, and what is possible instead. */
type Reading<V> = Readonly<{ read(value: string): readonly V[] | null; possible: string }>

const oneOf = <T extends string>(words: Words<T>): Reading<T> => ({
  read: (value) => {
    const word = value.toLowerCase().replaceAll(/[\s_-]+/g, '_')
    return Object.hasOwn(words, word) ? (words[word] ?? null) : null
  },
  possible: Object.keys(words).join(', '),
})

const name: Reading<string> = { read: (value) => [value], possible: 'a name' }

/** In the spelling that tags are kept in (TKT-16). */
const tag: Reading<string> = {
  read: (value) => [value.normalize('NFC').toLowerCase().normalize('NFC').replaceAll(/\s+/g, '-')],
  possible: 'a tag',
}

const days: Reading<DateRange> = {
  read: (value) => {
    const range = dateRangeOf(value)
    return range === null ? null : [range]
  },
  possible: '2026-01-31, 2026-01, 2026, today, yesterday, 7d, >2026-01-31, <=2026-01, 2026-01-01..2026-01-31',
}

/** `me` and `none` are no names: quoted, they are meant all the same. */
export const readings = {
  status: oneOf(statusWords),
  priority: oneOf(priorityWords),
  org: name,
  requester: name,
  assignee: name,
  team: name,
  service: name,
  category: name,
  tag,
  sla: oneOf(named(slaStates)),
  has: oneOf(contentWords),
  is: oneOf(named(traits)),
  created: days,
  updated: days,
  solved: days,
  due: days,
} as const satisfies Record<SearchOperator, Reading<unknown>>

export type ValueOf<O extends SearchOperator> = (typeof readings)[O] extends Reading<infer V> ? V : never

/** Other words for the same. */
export const synonyms: Readonly<Record<string, SearchOperator>> = {
  organization: 'org',
  organisation: 'org',
  customer: 'org',
  from: 'requester',
  resolved: 'solved',
  tags: 'tag',
  prio: 'priority',
}
