import { type Static, Type } from 'typebox'
import { body, Id, Instant, nullable, page, visible } from './common.ts'

const Body = Type.String({ minLength: 1, maxLength: 20_000, ...visible, description: 'Markdown.' })

export const Author = Type.Object(
  { id: Id, name: Type.String({ maxLength: 200 }), staff: Type.Boolean() },
  { title: 'Author' },
)
export type Author = Static<typeof Author>

/** Of what came with a ticket that was merged: read in the one, said in the other. */
export const MergedFrom = Type.Object(
  { id: Id, number: Type.String({ examples: ['ATD-1042'] }) },
  { title: 'MergedFrom', description: 'The merged ticket that it came with; absent for the ticket’s own.' },
)

export const Comment = Type.Object(
  {
    id: Id,
    ticketId: Id,
    author: Author,
    body: Body,
    internal: Type.Optional(Type.Boolean({ description: 'A note that no customer sees. Told to staff only.' })),
    mergedFrom: Type.Optional(MergedFrom),
    createdAt: Instant,
    editedAt: nullable(Instant),
  },
  { title: 'Comment' },
)
export type Comment = Static<typeof Comment>

export const CommentPage = page(Comment, { title: 'CommentPage', description: 'Oldest first.' })

export const CommentBody = body({ body: Body }, { title: 'CommentBody', description: 'Public.' })
export type CommentBody = Static<typeof CommentBody>

export const StaffCommentBody = body(
  { body: Body, internal: Type.Boolean({ default: true }) },
  { title: 'StaffCommentBody', description: 'Internal unless it says otherwise.' },
)
export type StaffCommentBody = Static<typeof StaffCommentBody>
