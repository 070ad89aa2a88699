import { type Asking, desk, portal } from './every-state-asking.ts'

const tickets = '[data-ticket-row]'

const preferences = {
  call: '/api/me/notification-preferences',
  loading: 'Loading your preferences',
  failed: 'Your preferences could not be loaded',
  ready: 'main form [type=radio]',
}
const notifications = {
  call: '/api/notifications',
  loading: 'Loading the notifications',
  failed: 'The notifications could not be loaded',
  ready: '[data-notification]',
  empty: ['Nothing yet'],
} as const

/** The portal, and what everybody at the desk works with. */
export const house: readonly Asking[] = [
  portal('/', {
    call: '/api/tickets',
    loading: 'Loading your requests',
    failed: 'Your requests could not be loaded',
    ready: 'main li a[href*="/requests/ATD-"]',
    empty: ['No open requests', 'New request'],
  }),
  portal('/requests', {
    call: '/api/tickets',
    loading: 'Loading your requests',
    failed: 'Your requests could not be loaded',
    ready: 'main li a[href*="/requests/ATD-"]',
    empty: ['No open requests', 'New request'],
    field: '[type=search]',
  }),
  portal('/requests/:number', {
    at: ({ request }) => `/requests/${request}`,
    call: '/api/tickets/:id',
    loading: 'Loading the request',
    failed: 'The request could not be loaded',
    ready: 'main textarea',
    field: 'main textarea',
  }),
  portal('/requests/new', {
    call: '/api/services',
    loading: 'Loading the services',
    failed: 'The services could not be loaded',
    ready: '[name=serviceId]',
    field: '[name=title]',
    permission: 'ticket.create',
  }),
  portal('/notifications', notifications),
  portal('/account', preferences),
  desk('/dashboard', {
    call: '/api/reports/flow',
    loading: 'Loading the report',
    failed: '“Created and solved” could not be read',
    ready: 'main svg[role=img]',
    permission: 'report.read',
  }),
  desk('/inbox', {
    call: '/api/internal/tickets/new',
    loading: 'Loading the queue',
    failed: 'The queue could not be loaded',
    ready: tickets,
    empty: ['Nothing to accept', 'My work'],
    permission: 'ticket.inbox',
  }),
  desk('/my', {
    call: '/api/tickets',
    loading: 'Your work is being loaded',
    failed: 'This part of your work could not be read',
    ready: '[data-work=solved] header [aria-live] *',
    empty: ['Nothing is pressing.', 'See what nobody has taken yet'],
  }),
  desk('/tickets', {
    call: '/api/tickets',
    loading: 'Loading the tickets',
    failed: 'The tickets could not be loaded',
    ready: tickets,
    empty: ['No tickets yet', 'New ticket'],
    field: '[type=search]',
  }),
  desk('/tickets/:number', {
    at: ({ ticket }) => `/tickets/${ticket}`,
    call: '/api/tickets/:id',
    loading: 'Loading the ticket',
    failed: 'The ticket could not be loaded',
    ready: 'article',
    field: 'main textarea',
    unsent: 'This was not sent',
  }),
  desk('/search', {
    at: () => '/search?q=the',
    call: '/api/search',
    loading: 'Searching',
    failed: 'The search could not be carried out',
    ready: tickets,
    empty: ['No ticket was found'],
    field: '[type=search]',
  }),
  desk('/tickets/new', {
    call: '/api/services',
    loading: 'Loading the services',
    failed: 'The services could not be loaded',
    ready: '[name=serviceId]',
    field: '[name=title]',
    permission: 'ticket.create',
  }),
  desk('/notifications', notifications),
  desk('/preferences', preferences),
]
