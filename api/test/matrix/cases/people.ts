import type { Owner, World } from '../world.ts'
import { added, admin, type Cases, list, staff, unique, version } from './kit.ts'

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
const person = async ({ t, places }: World, owner: Owner) => {
  const { desk, customer } = places[owner]
  return (await t.make.user(desk.tenantId, 'customer', { orgId: customer.ctx.orgId })).id
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
