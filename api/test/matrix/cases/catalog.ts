import { added, admin, type Cases, everybody, list, staff, unique, version } from './kit.ts'

/** Teams and services. */
export const catalogCases: Cases = {
  'GET /api/teams': list(staff),
  'POST /api/teams': { who: admin, status: 201, body: () => ({ name: unique('Team') }) },
  'GET /api/teams/:id': {
    who: staff,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/teams', () => ({ name: unique('Team') })),
  },
  'PATCH /api/teams/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/teams', () => ({ name: unique('Team') })),
    body: () => ({ ...version, name: unique('Team') }),
  },
  'DELETE /api/teams/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/teams', () => ({ name: unique('Team') })),
  },
  'GET /api/services': list(everybody),
  'POST /api/services': { who: admin, status: 201, body: () => ({ name: unique('Service') }) },
  'GET /api/services/:id': {
    who: everybody,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/services', () => ({ name: unique('Service') })),
  },
  'PATCH /api/services/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/services', () => ({ name: unique('Service') })),
    body: () => ({ ...version, name: unique('Service') }),
  },
  'DELETE /api/services/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/services', () => ({ name: unique('Service') })),
  },
}
