import type { Owner, World } from '../world.ts'
import { admin, type Cases, everybody, list, staff, ticket } from './kit.ts'

const organization = async ({ places }: World, owner: Owner) => {
  const { orgId } = places[owner].customer.ctx
  if (orgId === null) throw new Error('a customer has an organization')
  return orgId
}

/** The matrix, and what an organization has otherwise. */
export const accessCases: Cases = {
  // Everybody may ask; here nobody says what.
  'GET /api/roles/explain': { who: everybody, status: 400 },
  'GET /api/permissions': list(admin),
  'GET /api/orgs/:id/settings': { who: admin, status: 200, target: organization },
  'PATCH /api/orgs/:id/settings': {
    who: admin,
    status: 200,
    target: organization,
    body: () => ({ reopenWindowDays: 3 }),
  },
  'POST /api/tickets/:id/watch': { who: everybody, status: 200, target: ticket('NEW') },
  'DELETE /api/tickets/:id/watch': { who: everybody, status: 200, target: ticket('NEW') },
  'PUT /api/internal/tickets/:id/watchers': {
    who: staff,
    status: 200,
    target: ticket('NEW'),
    body: ({ desk }) => ({ userIds: [desk.callers.agent.id] }),
  },
  'PUT /api/tickets/:id/cc': { who: everybody, status: 200, target: ticket('NEW'), body: () => ({ userIds: [] }) },
}
