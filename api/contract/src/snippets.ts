import { type Static, Type } from 'typebox'
import { body, Id, page, Reference, Version, visible } from './common.ts'

/** What may stand in double braces, and is filled in where the snippet is inserted. */
export const snippetVariables = [
  'requester.name',
  'requester.firstName',
  'organization.name',
  'ticket.number',
  'ticket.title',
  'agent.name',
  'helpdesk.name',
] as const
export type SnippetVariable = (typeof snippetVariables)[number]

const SnippetName = Type.String({ minLength: 1, maxLength: 100, ...visible, examples: ['Ask for the asset tag'] })
const SnippetText = Type.String({
  minLength: 1,
  maxLength: 10_000,
  ...visible,
  description: `Markdown, with variables: ${snippetVariables.map((name) => `\`{{${name}}}\``).join(', ')}.`,
  examples: ['Hello {{requester.name}}, we look into {{ticket.number}}.'],
})

export const Snippet = Type.Object(
  {
    id: Id,
    name: SnippetName,
    body: SnippetText,
    owner: Reference,
    shared: Type.Boolean({ description: 'Seen by everybody of staff.' }),
    editable: Type.Boolean({ description: 'May the caller change and remove it?' }),
    version: Version,
  },
  { title: 'Snippet', description: 'An answer that is given often.' },
)
export type Snippet = Static<typeof Snippet>

export const SnippetPage = page(Snippet, {
  title: 'SnippetPage',
  description: 'The caller’s own and the shared ones, by name.',
})

export const CreateSnippetBody = body(
  { name: SnippetName, body: SnippetText, shared: Type.Optional(Type.Boolean()) },
  { title: 'CreateSnippetBody', description: 'Nobody else sees it, unless it is shared, which takes template.manage.' },
)
export type CreateSnippetBody = Static<typeof CreateSnippetBody>

export const UpdateSnippetBody = body(
  {
    version: Version,
    name: Type.Optional(SnippetName),
    body: Type.Optional(SnippetText),
    shared: Type.Optional(Type.Boolean({ description: 'Only its owner takes a shared one back.' })),
  },
  { title: 'UpdateSnippetBody', description: 'What is left out stays as it is.' },
)
export type UpdateSnippetBody = Static<typeof UpdateSnippetBody>
