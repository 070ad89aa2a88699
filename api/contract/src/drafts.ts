import { type Static, Type } from 'typebox'
import { body, Id, Instant, nullable } from './common.ts'

export const DraftKind = Type.Enum(['reply', 'note'], {
  title: 'DraftKind',
  description: 'To the customer, or among colleagues. A customer has no note.',
})
export type DraftKind = Static<typeof DraftKind>

/** Zero where nothing is kept. */
const DraftVersion = Type.Integer({
  minimum: 0,
  maximum: 2_147_483_647,
  description: 'Counts the writes, 0 where nothing is kept; send back the one you saw.',
})

export const ByDraft = Type.Object({ id: Id, kind: DraftKind })
export type ByDraft = Static<typeof ByDraft>

export const Draft = Type.Object(
  {
    kind: DraftKind,
    body: Type.String({ maxLength: 20_000, description: 'Markdown, as it was typed. Empty where nothing is kept.' }),
    version: DraftVersion,
    updatedAt: nullable(Instant),
  },
  { title: 'Draft', description: 'What the caller has begun to write to a ticket. Nobody else reads it.' },
)
export type Draft = Static<typeof Draft>

export const PutDraftBody = body(
  {
    version: DraftVersion,
    body: Type.String({ minLength: 1, maxLength: 20_000, description: 'Spaces, too, are kept.' }),
  },
  { title: 'PutDraftBody', description: 'With the version that you saw: another machine may have gone on meanwhile.' },
)
export type PutDraftBody = Static<typeof PutDraftBody>
