import { added, admin, type Cases, gatekeepers, list, staff, ticket, unique } from './kit.ts'

const team = added('/api/teams', () => ({ name: unique('Team') }))
const colleague = added('/api/users', () => ({
  email: `${unique('colleague').replace(' ', '-')}@desk.example`,
  name: 'A colleague',
  role: 'agent',
}))

/** Teams' queues, who is on duty, and in whose hands a ticket is. */
export const assignmentCases: Cases = {
  'GET /api/queues': list(staff),
  'GET /api/teams/:id/queue': { who: staff, status: 200, ofHelpdesk: true, target: team },
  'GET /api/teams/:id/workload': { who: staff, status: 200, ofHelpdesk: true, target: team },
  'GET /api/me/duty': list(staff),
  'PUT /api/me/duty': { who: staff, status: 200, body: () => ({ onDuty: true }) },
  'PUT /api/users/:id/duty': {
    who: gatekeepers,
    status: 200,
    ofHelpdesk: true,
    target: colleague,
    body: () => ({ onDuty: false }),
  },
  'GET /api/users/:id/work': { who: staff, status: 200, ofHelpdesk: true, target: colleague },
  'PATCH /api/users/:id/work': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: colleague,
    body: () => ({ capacity: 5 }),
  },
  'POST /api/internal/tickets/:id/take': { who: staff, status: 200, target: ticket('ACCEPTED'), body: () => ({}) },
  'POST /api/internal/tickets/:id/escalate': {
    who: staff,
    status: 200,
    target: ticket('ASSIGNED'),
    body: () => ({ role: 'manager' }),
  },
  // Not escalated: found, and refused for that. Who gives back what is, is a table of modules/tickets.
  'POST /api/internal/tickets/:id/deescalate': {
    who: staff,
    status: 409,
    target: ticket('ASSIGNED'),
    body: () => ({}),
  },
  'GET /api/internal/tickets/:id/assignments': { who: staff, status: 200, target: ticket('ASSIGNED') },
}
