import { type Static, Type } from 'typebox'
import { page, pageMembers, query } from './common.ts'
import { Tag } from './tickets.ts'
import { TicketCount } from './views.ts'

export const TagQuery = query(
  {
    ...pageMembers,
    prefix: Type.Optional(Type.String({ maxLength: 50, description: 'However it is written.', examples: ['vp'] })),
  },
  { title: 'TagQuery' },
)
export type TagQuery = Static<typeof TagQuery>

export const TagInUse = Type.Object(
  { tag: Tag, ...TicketCount.properties },
  { title: 'TagInUse', description: 'With how many tickets it is on, closed ones included.' },
)
export const TagPage = page(TagInUse, { title: 'TagPage', description: 'In alphabetical order.' })
export type TagPage = Static<typeof TagPage>
