import { ticketIn, type World } from '../world.ts'
import { admin, type Cases, list } from './kit.ts'

const words = { subject: '[{number}] {title}', text: '{actor}: {words}\n\n{link}', html: null }
const key = { event: 'comment.added', reader: 'customer', locale: 'en' } as const
const also = () => key
const server = {
  host: '127.0.0.1',
  port: 1,
  security: 'none',
  username: null,
  fromName: null,
  fromAddress: 'desk@nile.example',
  replyTo: null,
  allowUnverified: false,
  caCertificate: null,
  ratePerMinute: null,
  maxConnections: 4,
} as const

/** Of a ticket that this helpdesk does not have, there is no message either. */
const ticket = {
  target: async (world: World, owner: Parameters<typeof ticketIn>[1]) => (await ticketIn(world, owner, 'NEW')).id,
}
const onTicket = (_world: World, _role: unknown, id: string | undefined) => ({ ...key, ...(id && { ticketId: id }) })

/** The mail server, and the words of messages. */
export const mailCases: Cases = {
  'GET /api/mail/settings': list(admin),
  'DELETE /api/mail/settings': list(admin),
  'PUT /api/mail/settings': { who: admin, status: 200, body: () => ({ version: 0, ...server }) },
  'POST /api/mail/settings/test-connection': { who: admin, status: 200, body: () => ({ server }) },
  'POST /api/mail/settings/test-message': { who: admin, status: 200, body: () => ({}) },
  'GET /api/mail/templates': list(admin),
  'GET /api/mail/templates/:event/:reader/:locale': { ...list(admin), also },
  'DELETE /api/mail/templates/:event/:reader/:locale': { ...list(admin), also },
  'PUT /api/mail/templates/:event/:reader/:locale': {
    who: admin,
    status: 200,
    also,
    body: () => ({ version: 0, ...words }),
  },
  'POST /api/mail/templates/preview': { who: admin, status: 200, ofHelpdesk: true, ...ticket, body: onTicket },
  'POST /api/mail/templates/test': { who: admin, status: 200, ofHelpdesk: true, ...ticket, body: onTicket },
}
