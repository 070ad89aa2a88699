import type { World } from '../world.ts'
import { added, type Cases, everybody, gatekeepers, list, staff, ticket, unique, version } from './kit.ts'

const view = () => ({ name: unique('View'), query: { status: 'NEW' }, shared: true })
const sharedView = added('/api/views', view)

const toNeighbour = ({ desk }: World) => ({ requesterId: desk.callers.customer_admin.id })

/** Saved views, counts, files, tags, and what is done to many tickets or to whose they are. */
export const listCases: Cases = {
  'GET /api/views': list(staff),
  'GET /api/views/counts': list(staff),
  'POST /api/views': { who: staff, status: 201, body: view },
  'GET /api/views/:id': { who: staff, status: 200, ofHelpdesk: true, target: sharedView },
  'PATCH /api/views/:id': {
    who: gatekeepers,
    status: 200,
    ofHelpdesk: true,
    seen: ['agent'],
    target: sharedView,
    body: () => ({ ...version, name: unique('View') }),
  },
  'DELETE /api/views/:id': { who: gatekeepers, status: 200, ofHelpdesk: true, seen: ['agent'], target: sharedView },
  'GET /api/tickets/count': list(everybody),
  'GET /api/search': { ...list(everybody), query: '?q=printer' },
  'GET /api/tickets/export.csv': list(gatekeepers),
  'GET /api/tags': list(staff),
  'POST /api/internal/tickets/bulk': {
    who: staff,
    status: 200,
    body: ({ desk }) => ({ ids: [desk.tenantId], action: { type: 'priority', priority: 'P1' } }),
  },
  'POST /api/internal/tickets/:id/requester': {
    who: gatekeepers,
    status: 200,
    target: ticket('NEW'),
    body: toNeighbour,
  },
}
