import { type Owner, ticketIn, type World } from '../world.ts'
import { type Cases, customers, everybody, gatekeepers, list, staff, ticket, version } from './kit.ts'

const text = () => ({ title: 'The printer is on fire', description: 'It began this morning.' })

const boundary = 'a-boundary'
export const form = [
  `--${boundary}`,
  'content-disposition: form-data; name="file"; filename="log.txt"',
  'content-type: text/plain',
  '',
  'A line.',
  `--${boundary}--`,
  '',
].join('\r\n')
export const formHeaders = { 'content-type': `multipart/form-data; boundary=${boundary}` }

const upload = ({ t }: World, user: World['desk']['callers']['agent'], ticketId: string) =>
  t.as(user).ask('POST', `/api/tickets/${ticketId}/attachments`, { payload: form, headers: formHeaders })

const attachment = async (world: World, owner: Owner) => {
  const { customer } = world.places[owner]
  const { id } = await ticketIn(world, owner, 'ACCEPTED')
  return (await upload(world, customer, id)).json().id as string
}

export const ticketCases: Cases = {
  'GET /api/me': list(everybody),
  // Everybody may try; who was made for a test has none that he could name.
  'POST /api/me/password': {
    who: everybody,
    status: 400,
    body: () => ({ current: 'a', password: 'a quiet day at sea' }),
  },
  'GET /api/tickets': list(everybody),
  'POST /api/tickets': {
    who: everybody,
    status: 201,
    body: ({ desk }, role) => ({
      ...text(),
      ...(role?.startsWith('customer') ? {} : { requesterId: desk.callers.customer.id }),
    }),
  },
  'GET /api/tickets/:id': { who: everybody, status: 200, target: ticket('NEW') },
  'PATCH /api/tickets/:id': {
    who: everybody,
    status: 200,
    target: ticket('NEW'),
    body: () => ({ ...version, title: 'Another title' }),
  },
  'GET /api/tickets/:id/timeline': { who: everybody, status: 200, target: ticket('NEW') },
  'GET /api/tickets/:id/comments': { who: everybody, status: 200, target: ticket('NEW') },
  'POST /api/tickets/:id/comments': {
    who: everybody,
    status: 201,
    target: ticket('ACCEPTED'),
    body: () => ({ body: 'A word.' }),
  },
  'GET /api/tickets/:id/attachments': { who: everybody, status: 200, target: ticket('NEW') },
  'POST /api/tickets/:id/attachments': { who: everybody, status: 201, target: ticket('ACCEPTED'), file: true },
  'GET /api/attachments/:id': { who: everybody, status: 200, target: attachment },
  'POST /api/tickets/:id/cancel': { who: customers, status: 200, target: ticket('NEW'), body: () => ({}) },
  'POST /api/tickets/:id/solution/accept': {
    who: customers,
    status: 200,
    target: ticket('RESOLVED'),
    body: () => ({}),
  },
  'POST /api/tickets/:id/solution/refuse': {
    who: customers,
    status: 200,
    target: ticket('RESOLVED'),
    body: () => ({}),
  },
  'GET /api/internal/tickets/new': list(staff),
  'POST /api/internal/tickets/:id/accept': {
    who: gatekeepers,
    status: 200,
    target: ticket('NEW'),
    body: () => ({}),
  },
  'POST /api/internal/tickets/:id/reject': {
    who: gatekeepers,
    status: 200,
    target: ticket('NEW'),
    body: () => ({ reason: 'Not ours.' }),
  },
  'POST /api/internal/tickets/:id/assign': {
    who: staff,
    status: 200,
    target: ticket('ACCEPTED'),
    body: ({ desk }) => ({ assigneeId: desk.callers.agent.id }),
  },
  'POST /api/internal/tickets/:id/status': {
    who: staff,
    status: 200,
    target: ticket('ASSIGNED'),
    body: () => ({ to: 'IN_PROGRESS' }),
  },
  'POST /api/internal/tickets/:id/comments': {
    who: staff,
    status: 201,
    target: ticket('NEW'),
    body: () => ({ body: 'A note.' }),
  },
  'GET /api/internal/tickets/:id/sla/promise': { who: gatekeepers, status: 200, target: ticket('NEW') },
  'GET /api/internal/tickets/:id/sla/explain': { who: staff, status: 200, target: ticket('ACCEPTED') },
}
