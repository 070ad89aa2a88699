import { type Static, Type } from 'typebox'
import { body, Id, nullable, page, query, Reference, Version, visible } from './common.ts'
import { TicketQuery } from './ticket-query.ts'

const { limit: _limit, cursor: _cursor, ...filters } = TicketQuery.properties

/** What narrows and sorts the list of tickets: its own parameters, and no second list of them. */
export const TicketFilter = query(filters, {
  title: 'TicketFilter',
  description: 'The parameters of GET /api/tickets but for the page. `me` and `mine` are whoever asks.',
  examples: [{ status: 'NEW,ACCEPTED', assigneeId: 'me', sort: 'priority' }],
})
export type TicketFilter = Static<typeof TicketFilter>

/** Above it nobody counts: a number beside a list is read at a glance. */
export const countLimit = 999

const counted = {
  count: Type.Integer({ minimum: 0, maximum: countLimit, examples: [17] }),
  more: Type.Boolean({ description: 'There are more than the 999 that were counted.' }),
}
export const TicketCount = Type.Object(counted, { title: 'TicketCount' })
export type TicketCount = Static<typeof TicketCount>

const ViewName = Type.String({ minLength: 1, maxLength: 100, ...visible, examples: ['Mine, waiting'] })
const Columns = Type.Array(
  Type.String({ pattern: '^[A-Za-z][A-Za-z0-9.]{0,49}$', maxLength: 50, 'x-expected': 'must be the name of a column' }),
  {
    minItems: 1,
    maxItems: 40,
    uniqueItems: true,
    description:
      'Which columns the list shows, in this order; the desk knows their names. Null: as it shows them by itself.',
    examples: [['number', 'title', 'sla.resolution', 'assignee']],
  },
)
const Position = Type.Integer({ minimum: 0, maximum: 100_000, description: 'The lower, the earlier in the list.' })

export const View = Type.Object(
  {
    id: Id,
    name: ViewName,
    owner: Reference,
    shared: Type.Boolean({ description: 'Seen by everybody of staff.' }),
    query: TicketFilter,
    columns: nullable(Columns),
    position: Position,
    editable: Type.Boolean({ description: 'May the caller change and remove it?' }),
    version: Version,
  },
  { title: 'View', description: 'A list of tickets under a name: the query is what it asks for.' },
)
export type View = Static<typeof View>

export const ViewPage = page(View, {
  title: 'ViewPage',
  description: 'The caller’s own and the shared ones, by position.',
})

export const CreateViewBody = body(
  {
    name: ViewName,
    query: TicketFilter,
    shared: Type.Optional(Type.Boolean()),
    columns: Type.Optional(nullable(Columns)),
    position: Type.Optional(Position),
  },
  { title: 'CreateViewBody', description: 'Nobody else sees it, unless it is shared. Position is 0 unless said.' },
)
export type CreateViewBody = Static<typeof CreateViewBody>

export const UpdateViewBody = body(
  {
    version: Version,
    name: Type.Optional(ViewName),
    query: Type.Optional(TicketFilter),
    shared: Type.Optional(Type.Boolean({ description: 'Only its owner takes a shared one back.' })),
    columns: Type.Optional(nullable(Columns)),
    position: Type.Optional(Position),
  },
  { title: 'UpdateViewBody', description: 'What is left out stays as it is. A query replaces the whole query.' },
)
export type UpdateViewBody = Static<typeof UpdateViewBody>

export const ViewCounts = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Id,
        count: nullable(counted.count),
        more: counted.more,
        problem: Type.Optional(
          Type.Object(
            { code: Type.String(), detail: Type.String() },
            { description: 'Why this one could not be counted; the count is null then.' },
          ),
        ),
      }),
    ),
  },
  { title: 'ViewCounts', description: 'Of the first 100 views of the caller’s list.' },
)
export type ViewCounts = Static<typeof ViewCounts>
