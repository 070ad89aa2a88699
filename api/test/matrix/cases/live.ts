import { type Cases, everybody, staff, ticket } from './kit.ts'

const presence = { who: staff, status: 200, target: ticket('NEW') } as const

export const liveCases: Cases = {
  // The stream itself would have no end here: an id that is none is refused by it, after the guard.
  'GET /api/events': { who: everybody, status: 400, query: '?lastEventId=none' },
  'GET /api/tickets/:id/presence': presence,
  'PUT /api/tickets/:id/presence': { ...presence, body: () => ({ state: 'viewing' }) },
  'DELETE /api/tickets/:id/presence': presence,
}
