import { type Cases, everybody } from './kit.ts'

/** The stream itself would have no end here: an id that is none is refused by it, after the guard. */
export const liveCases: Cases = {
  'GET /api/events': { who: everybody, status: 400, query: '?lastEventId=none' },
}
