import type { Owner, World } from '../world.ts'
import { added, admin, type Cases, list, staff, ticket, unique, version } from './kit.ts'

const calendarBody = () => ({ name: unique('Calendar'), timeZone: 'UTC', alwaysOpen: true })
const target = { firstResponseMinutes: 60, resolutionMinutes: 600 }
const policyBody = (orgId: string, calendarId: string) => ({
  name: unique('Policy'),
  orgId,
  calendarId,
  targets: { P1: target, P2: target, P3: target, P4: target },
})

const policy = async (world: World, owner: Owner) => {
  const { desk } = world.places[owner]
  const orgId = await world.t.make.organization(desk.tenantId)
  const calendarId = await added('/api/calendars', calendarBody)(world, owner)
  return added('/api/sla', () => policyBody(orgId, calendarId))(world, owner)
}

/** That helpdesk's only one: while it is at work there can be no other. */
const application = async (world: World, owner: Owner) => {
  const administrator = world.t.as(world.places[owner].desk.callers.admin)
  const [known] = (await administrator.get('/api/sla/applications')).json().items
  if (known) return known.id as string
  const { fingerprint } = (await administrator.post('/api/sla/applications/preview', {})).json()
  return added('/api/sla/applications', () => ({ fingerprint }))(world, owner)
}

/** Service levels and calendars. */
export const levelCases: Cases = {
  'GET /api/sla': list(admin),
  // Of a calendar that is not there: the world has none at hand.
  'POST /api/sla': { who: admin, status: 422, body: (world) => policyBody(world.desk.orgId, world.desk.orgId) },
  'GET /api/sla/order': { who: admin, status: 200 },
  // Of nobody's policy: which are in use changes while others are added here.
  'PUT /api/sla/order': { who: admin, status: 422, body: (world) => ({ ids: [world.desk.orgId] }) },
  'POST /api/sla/match': {
    who: admin,
    status: 200,
    body: (world) => ({ orgId: world.desk.orgId, priority: 'P2' }),
  },
  'GET /api/sla/:id': { who: admin, status: 200, ofHelpdesk: true, target: policy },
  'PATCH /api/sla/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: policy,
    body: () => ({ ...version, name: unique('Policy') }),
  },
  'DELETE /api/sla/:id': { who: admin, status: 200, ofHelpdesk: true, target: policy },
  'GET /api/internal/tickets/:id/sla/history': { who: staff, status: 200, target: ticket('ACCEPTED') },
  'POST /api/sla/applications/preview': { who: admin, status: 200, body: () => ({}) },
  // As the policies never were.
  'POST /api/sla/applications': { who: admin, status: 409, body: () => ({ fingerprint: 'none' }) },
  'GET /api/sla/applications': list(admin),
  'GET /api/sla/applications/:id': { who: admin, status: 200, ofHelpdesk: true, target: application },
  'POST /api/sla/applications/:id/cancel': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: application,
    body: () => ({}),
  },
  'GET /api/calendars': list(admin),
  'POST /api/calendars': { who: admin, status: 201, body: calendarBody },
  'POST /api/calendars/preview': {
    who: admin,
    status: 200,
    body: () => ({ calendar: { timeZone: 'UTC', alwaysOpen: true }, from: '2026-11-20T08:00:00Z', seconds: 60 }),
  },
  'GET /api/calendars/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/calendars', calendarBody),
  },
  'PATCH /api/calendars/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/calendars', calendarBody),
    body: () => ({ ...version, name: unique('Calendar') }),
  },
  // The form holds a picture.
  'POST /api/calendars/:id/holidays/import': {
    who: admin,
    status: 400,
    ofHelpdesk: true,
    target: added('/api/calendars', calendarBody),
    file: true,
  },
  'DELETE /api/calendars/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/calendars', calendarBody),
  },
}
