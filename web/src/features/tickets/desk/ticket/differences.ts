import type { Ticket } from '@atum-desk/contract/tickets'

export type Watched =
  | 'title'
  | 'description'
  | 'status'
  | 'priority'
  | 'category'
  | 'service'
  | 'assignee'
  | 'team'
  | 'tags'

/** One thing that somebody else has changed, as codes and names: the words are the screen's. Null: there is none. */
export interface Difference {
  readonly what: Watched
  readonly before: string | null
  readonly after: string | null
}

const read = {
  title: ({ title }) => title,
  description: ({ description }) => description,
  status: ({ status }) => status,
  priority: ({ priority }) => priority,
  category: ({ category }) => category,
  service: ({ service }) => service?.name ?? null,
  assignee: ({ assignee }) => assignee?.name ?? null,
  team: ({ team }) => team?.name ?? null,
  tags: ({ tags }) => (tags.length > 0 ? tags.join(', ') : null),
} as const satisfies Record<Watched, (ticket: Ticket) => string | null>

export const watched = Object.keys(read) as Watched[] // true, as `read` is constant

/** What is not any more as it was seen. */
export const differences = (seen: Ticket, now: Ticket): Difference[] =>
  watched
    .map((what) => ({ what, before: read[what](seen), after: read[what](now) }))
    .filter(({ before, after }) => before !== after)
