import type { TicketField } from '@atum-desk/contract/forms'
import type { Ticket } from '@atum-desk/contract/tickets'
import { askedIn } from '../side/answer-changes.ts'

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

type Answer = TicketField['value']

/** One thing that somebody else has changed, as codes and names: the words are the screen's. Null: there is none. */
export type Difference =
  | { readonly what: Watched; readonly before: string | null; readonly after: string | null }
  | { readonly what: 'answer'; readonly question: TicketField; readonly before: Answer; readonly after: Answer }

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

/** Another service asks other questions, and is itself what has changed. */
const answersDiffering = (seen: Ticket, now: Ticket): Difference[] => {
  if (seen.service?.id !== now.service?.id) return []
  const before = new Map(askedIn(seen.fields).map(({ key, value }) => [key, value]))
  return askedIn(now.fields)
    .map((question) => {
      return { what: 'answer', question, before: before.get(question.key) ?? null, after: question.value } as const
    })
    .filter((answer) => JSON.stringify(answer.before) !== JSON.stringify(answer.after))
}

/** What is not any more as it was seen. */
export const differences = (seen: Ticket, now: Ticket): Difference[] => [
  ...watched
    .map((what) => ({ what, before: read[what](seen), after: read[what](now) }))
    .filter(({ before, after }) => before !== after),
  ...answersDiffering(seen, now),
]

/** One of several at a time: there is one difference of each name. */
export const nameOf = (difference: Difference): string =>
  difference.what === 'answer' ? `answer ${difference.question.key}` : difference.what
