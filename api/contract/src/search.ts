import { type Static, Type } from 'typebox'
import { page, query } from './common.ts'
import { TicketQuery } from './ticket-query.ts'
import { TicketSummary } from './tickets.ts'

const { q: _q, ...filters } = TicketQuery.properties

export const SearchQuery = query(
  {
    ...filters,
    q: Type.String({
      minLength: 1,
      maxLength: 500,
      description: 'As in `GET /api/tickets` (docs/search.md).',
      examples: ['printer status:waiting'],
    }),
  },
  { title: 'SearchQuery' },
)
export type SearchQuery = Static<typeof SearchQuery>

const Marks = Type.Array(Type.Object({ from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 1 }) }), {
  description:
    'The words that were looked for: from, to before, in UTF-16 units of the text; in order, never over one another.',
})

/** Where the words of an excerpt stand. */
export const excerptSources = ['description', 'comment', 'note', 'file'] as const

export const SearchHit = Type.Object(
  {
    ticket: TicketSummary,
    titleMarks: Marks,
    excerpt: Type.Object(
      {
        from: Type.Enum(excerptSources, { description: '`note`, an internal one, for staff alone.' }),
        text: Type.String({ description: 'Plain text of one line, never markup. Empty where nothing can be shown.' }),
        marks: Marks,
      },
      { title: 'Excerpt' },
    ),
  },
  { title: 'SearchHit', description: 'A ticket, and where in it the words stand.' },
)
export type SearchHit = Static<typeof SearchHit>
export const SearchPage = page(SearchHit, { title: 'SearchPage', description: 'In the order of the list.' })
