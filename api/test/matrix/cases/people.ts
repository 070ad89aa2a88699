import type { Owner, World } from '../world.ts'
import { added, admin, type Cases, everybody, list, staff, unique, version } from './kit.ts'

const roleBody = () => ({
  name: unique('role').replace(' ', '_'),
  title: 'A role',
  audience: 'staff',
  permissions: ['ticket.read'],
})
const role = added('/api/roles', () => roleBody(), 'name')

const organization = async ({ places }: World, owner: Owner) => {
  const { orgId } = places[owner].customer.ctx
  if (orgId === null) throw new Error('a customer has an organization')
  return orgId
}
const noSession = '019aa000-0000-7000-8000-000000000000'
const sessions = new Map<string, string>()
const person = async ({ t, places }: World, owner: Owner) => {
  const { desk, customer } = places[owner]
  const { id, sessionId } = await t.make.user(desk.tenantId, 'customer', { orgId: customer.ctx.orgId })
  sessions.set(id, sessionId)
  return id
}
const invitedPerson = async (world: World, owner: Owner) => {
  const id = await person(world, owner)
  const { admin: administrator } = world.places[owner].desk.callers
  const answer = await world.t.as(administrator).post(`/api/users/${id}/invitation`, {})
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return id
}

/** Organizations, people and what they may do. */
export const peopleCases: Cases = {
  'GET /api/orgs': list(staff),
  'POST /api/orgs': { who: admin, status: 201, body: () => ({ name: unique('Organization') }) },
  'GET /api/orgs/:id': { who: staff, status: 200, target: organization },
  'PATCH /api/orgs/:id': {
    who: admin,
    status: 200,
    target: organization,
    body: () => ({ ...version, ticketVisibility: 'organization' }),
  },
  'DELETE /api/orgs/:id': {
    who: admin,
    status: 200,
    target: ({ t, places }, owner) => t.make.organization(places[owner].desk.tenantId),
  },
  'GET /api/users': list(staff),
  'POST /api/users': {
    who: admin,
    status: 201,
    body: () => ({ email: `${unique('person').replace(' ', '')}@desk.example`, name: 'A person', role: 'agent' }),
  },
  'GET /api/users/:id': { who: staff, status: 200, target: person },
  'PATCH /api/users/:id': {
    who: admin,
    status: 200,
    target: person,
    body: () => ({ ...version, name: 'Another name' }),
  },
  'DELETE /api/users/:id': { who: admin, status: 200, target: person },
  'POST /api/users/:id/invitation': { who: admin, status: 200, target: person },
  'DELETE /api/users/:id/invitation': { who: admin, status: 200, target: invitedPerson },
  'GET /api/users/:id/sessions': { who: admin, status: 200, target: person },
  'DELETE /api/users/:id/sessions': { who: admin, status: 200, target: person },
  'DELETE /api/users/:id/sessions/:sessionId': {
    who: admin,
    status: 200,
    target: person,
    also: (id) => ({ sessionId: sessions.get(id) ?? id }),
  },
  'GET /api/me/sessions': list(everybody),
  'DELETE /api/me/sessions': list(everybody),
  // Nobody’s, to everybody.
  'DELETE /api/me/sessions/:sessionId': { who: everybody, status: 404, also: () => ({ sessionId: noSession }) },
  'GET /api/roles': list(admin),
  'POST /api/roles': { who: admin, status: 201, body: roleBody },
  'GET /api/roles/:name': { who: admin, status: 200, ofHelpdesk: true, target: role },
  'PATCH /api/roles/:name': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: role,
    body: () => ({ permissions: ['ticket.read', 'ticket.inbox'] }),
  },
  'DELETE /api/roles/:name': { who: admin, status: 200, ofHelpdesk: true, target: role },
}
