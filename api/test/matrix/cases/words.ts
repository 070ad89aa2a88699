import { added, admin, type Cases, everybody, list, staff, ticket, unique, version } from './kit.ts'

const also = () => ({ kind: 'reply' })
const draft = { who: everybody, status: 200, target: ticket('NEW'), also } as const

const snippet = () => ({ name: unique('Snippet'), body: 'Hello {{requester.name}}', shared: true })
const sharedSnippet = added('/api/snippets', snippet)

/** What was begun, and what is said often. */
export const wordCases: Cases = {
  'GET /api/tickets/:id/drafts/:kind': draft,
  'PUT /api/tickets/:id/drafts/:kind': { ...draft, body: () => ({ version: 0, body: 'Dear' }) },
  'DELETE /api/tickets/:id/drafts/:kind': draft,
  'GET /api/snippets': list(staff),
  'POST /api/snippets': { who: staff, status: 201, body: () => ({ name: unique('Snippet'), body: 'Hello' }) },
  'PATCH /api/snippets/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    seen: ['agent', 'manager'],
    target: sharedSnippet,
    body: () => ({ ...version, name: unique('Snippet') }),
  },
  'DELETE /api/snippets/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    seen: ['agent', 'manager'],
    target: sharedSnippet,
  },
}
