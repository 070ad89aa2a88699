import type { Owner, World } from '../world.ts'
import { admin, type Cases, everybody, list } from './kit.ts'

/** What somebody was told who is none of the callers: nobody reads another’s, not of his own organization either. */
const notification = async ({ t, places }: World, owner: Owner) => {
  const { desk, customer } = places[owner]
  const asker = await t.make.user(desk.tenantId, 'customer', { orgId: customer.ctx.orgId })
  const ticket = await t.make.ticket(asker)
  await t.deps.tickets.accept({ ...desk.callers.manager.ctx, now: t.clock.now() }, ticket.id, {})
  const { items } = (await t.as(asker).get('/api/notifications')).json()
  return items[0].id as string
}

/** Who is told of what, how one wants to be told, and what one was told. */
export const notificationCases: Cases = {
  'GET /api/notification-rules': list(admin),
  'PATCH /api/notification-rules': {
    who: admin,
    status: 200,
    body: () => ({ changes: [{ event: 'ticket.created', audience: 'managers', email: null }] }),
  },
  'GET /api/me/notification-preferences': list(everybody),
  'PATCH /api/me/notification-preferences': { who: everybody, status: 200, body: () => ({ version: 1, events: {} }) },
  'GET /api/notifications': list(everybody),
  'GET /api/notifications/unread-count': list(everybody),
  'POST /api/notifications/read': { who: everybody, status: 200, body: () => ({}) },
  'POST /api/notifications/:id/read': { who: everybody, status: 404, target: notification },
}
