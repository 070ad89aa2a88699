import { type Owner, ticketIn, type World } from '../world.ts'
import { admin, type Cases, gatekeepers, list } from './kit.ts'

const delivery = async (world: World, owner: Owner) => {
  const { desk } = world.places[owner]
  const { id: ticketId } = await ticketIn(world, owner, 'NEW')
  const { items } = (await world.t.as(desk.callers.admin).get(`/api/deliveries?ticketId=${ticketId}`)).json()
  return items[0].id as string
}

/** Settings, the audit log, outgoing messages. */
export const operationCases: Cases = {
  'GET /api/settings': list(admin),
  'PATCH /api/settings': { who: admin, status: 200, body: () => ({ reopenWindowDays: 7 }) },
  // The matrix sends a text, which no logo is: who may send none learns less.
  'PUT /api/settings/logo': { who: admin, status: 415, file: true },
  'DELETE /api/settings/logo': list(admin),
  'GET /api/audit': list(gatekeepers),
  'GET /api/deliveries': list(gatekeepers),
  'GET /api/deliveries/summary': list(gatekeepers),
  'GET /api/deliveries/:id': { who: gatekeepers, status: 200, target: delivery },
  'POST /api/deliveries/:id/cancel': { who: gatekeepers, status: 200, target: delivery },
  'POST /api/deliveries/retry': { who: gatekeepers, status: 200, body: () => ({ state: 'dead' }) },
  // Without a mail server a message stays held.
  'POST /api/deliveries/:id/retry': { who: gatekeepers, status: 409, target: delivery },
}
