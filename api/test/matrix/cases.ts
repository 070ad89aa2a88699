import { type Owner, type Role, type TicketState, ticketIn, type World } from './world.ts'

const everybody = ['customer', 'customer_admin', 'agent', 'manager', 'admin'] as const satisfies readonly Role[]
const customers = ['customer', 'customer_admin'] as const
const staff = ['agent', 'manager', 'admin'] as const
const gatekeepers = ['manager', 'admin'] as const
const admin = ['admin'] as const

export type Case = Readonly<{
  /** Whose role may call the route: written here by hand, not read from the route itself. */
  who: readonly Role[]
  /** What it answers where everything is right. */
  status: number
  /** The id in the address, of that owner's; where there is none, whose it is does not matter. */
  target?(world: World, owner: Owner): Promise<string>
  body?(world: World, role: Role | null): object
  /** Sent as a file, not as JSON. */
  file?: true
  /** Things of the helpdesk itself belong to no organization. */
  ofHelpdesk?: true
}>

const ticket = (state: TicketState) => async (world: World, owner: Owner) => (await ticketIn(world, owner, state)).id
const text = () => ({ title: 'The printer is on fire', description: 'It began this morning.' })

let serial = 0
const unique = (word: string) => {
  serial += 1
  return `${word} ${serial}`
}

const attachment = async (world: World, owner: Owner) => {
  const { customer } = world.places[owner]
  const { id } = await ticketIn(world, owner, 'ACCEPTED')
  return (await upload(world, customer, id)).json().id as string
}

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

/** What the helpdesk's own administrator adds, by the route itself; answers the member by which it is asked for. */
const added =
  (path: string, make: (world: World) => object, key = 'id') =>
  async (world: World, owner: Owner) => {
    const { admin: administrator } = world.places[owner].desk.callers
    const answer = await world.t.as(administrator).post(path, make(world))
    if (answer.statusCode !== 201) throw new Error(`${path}: ${answer.body}`)
    return answer.json()[key] as string
  }
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
  const orgId = await world.t.make.organization(desk.tenantId) // one policy an organization
  const calendarId = await added('/api/calendars', calendarBody)(world, owner)
  return added('/api/sla', () => policyBody(orgId, calendarId))(world, owner)
}

const delivery = async (world: World, owner: Owner) => {
  const { desk } = world.places[owner]
  const { id: ticketId } = await ticketIn(world, owner, 'NEW')
  const { items } = (await world.t.as(desk.callers.admin).get(`/api/deliveries?ticketId=${ticketId}`)).json()
  return items[0].id as string
}

const list = (who: readonly Role[]): Case => ({ who, status: 200 })
const version = { version: 1 }

/** Every route that is not public, with what is right for it. A route that is missing here fails the test. */
export const cases: Readonly<Record<string, Case>> = {
  'GET /api/me': list(everybody),
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
  'GET /api/internal/tickets/:id/sla/explain': { who: staff, status: 200, target: ticket('ACCEPTED') },
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
  'GET /api/settings': list(admin),
  'PATCH /api/settings': { who: admin, status: 200, body: () => ({ reopenWindowDays: 7 }) },
  'GET /api/sla': list(admin),
  // Of a calendar that is not there: one policy an organization would stop the second administrator.
  'POST /api/sla': { who: admin, status: 422, body: (world) => policyBody(world.desk.orgId, world.desk.orgId) },
  'GET /api/sla/:id': { who: admin, status: 200, ofHelpdesk: true, target: policy },
  'PATCH /api/sla/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: policy,
    body: () => ({ ...version, name: unique('Policy') }),
  },
  'DELETE /api/sla/:id': { who: admin, status: 200, ofHelpdesk: true, target: policy },
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
  'DELETE /api/calendars/:id': {
    who: admin,
    status: 200,
    ofHelpdesk: true,
    target: added('/api/calendars', calendarBody),
  },
  'GET /api/audit': list(gatekeepers),
  'GET /api/deliveries': list(gatekeepers),
  // Without a mail server a message stays held.
  'POST /api/deliveries/:id/retry': { who: gatekeepers, status: 409, target: delivery },
}
