import type { Permission } from '@atum-desk/contract/permissions'
import { type Asking, desk } from './every-state-asking.ts'

const rows = '[data-admin-row]'
const form = 'main form'
const list = 'Loading the list'
const edit = 'Loading'

/** A list of the administration, and what is said of it. */
const listed = (
  route: string,
  call: string,
  permission: Permission,
  failed: string,
  empty: Asking['empty'],
  rest: Partial<Asking> = {},
): Asking => desk(route, { call, permission, failed, loading: list, ready: rows, ...(empty && { empty }), ...rest })

/** One thing that is administered, in a form, unless `rest` says otherwise. */
const edited = (
  route: string,
  at: NonNullable<Asking['at']>,
  call: string,
  permission: Permission,
  failed: string,
  rest: Partial<Asking> = {},
): Asking =>
  desk(route, {
    ...{ at, call, permission, failed, loading: edit, ready: form },
    ...(rest.field !== undefined && { unsent: 'This was not saved.' }),
    ...rest,
  })

/** Who there is, and what each of them may do. */
export const people: readonly Asking[] = [
  listed(
    '/admin/organizations',
    '/api/orgs',
    'organization.manage',
    'The organizations could not be loaded',
    ['No organizations yet', 'New organization'],
    { field: '[type=search]' },
  ),
  ...[
    edited(
      '/admin/organizations/:id',
      ({ org }) => `/admin/organizations/${org}`,
      '/api/orgs/:id',
      'organization.manage',
      'The organization could not be loaded',
      { field: '[name=name]' },
    ),
    edited(
      '/admin/organizations/:id/people',
      ({ org }) => `/admin/organizations/${org}/people`,
      '/api/users',
      'organization.manage',
      'The people could not be loaded',
      { loading: list, ready: rows, empty: ['Nobody is here yet', 'Invite somebody'] },
    ),
    edited(
      '/admin/organizations/:id/settings',
      ({ org }) => `/admin/organizations/${org}/settings`,
      '/api/orgs/:id/settings',
      'organization.manage',
      'The organization could not be loaded',
    ),
  ],
  listed(
    '/admin/users',
    '/api/users',
    'user.manage',
    'The people could not be loaded',
    ['Nobody is here yet', 'Invite somebody'],
    { field: '[type=search]' },
  ),
  edited(
    '/admin/users/:id',
    ({ user }) => `/admin/users/${user}`,
    '/api/users/:id',
    'user.manage',
    'This person could not be loaded',
    { field: '[name=name]' },
  ),
  edited(
    '/admin/users/:id/sessions',
    ({ user }) => `/admin/users/${user}/sessions`,
    '/api/users/:id/sessions',
    'user.manage',
    'The sessions could not be loaded',
    { loading: list, ready: 'main ul li', empty: ['Not signed in anywhere'] },
  ),
  listed('/admin/roles', '/api/roles', 'role.manage', 'The roles could not be loaded', undefined, {
    ready: 'main [role=checkbox], main [type=checkbox]',
  }),
  edited(
    '/admin/roles/:name',
    () => '/admin/roles/agent',
    '/api/roles/:id',
    'role.manage',
    'The roles could not be loaded',
    { field: '[name=title]' },
  ),
  listed(
    '/admin/audit',
    '/api/audit',
    'audit.read',
    'The audit log could not be loaded',
    ['Nothing has happened yet'],
    { ready: 'main details, main li' },
  ),
]

/** Everything else that is set up. */
export const administration: readonly Asking[] = [
  listed('/admin/sla', '/api/sla', 'sla.manage', 'The policies could not be loaded', [
    'Nothing is promised yet',
    'New policy',
  ]),
  edited(
    '/admin/sla/:id',
    ({ policy }) => `/admin/sla/${policy}`,
    '/api/sla/:id',
    'sla.manage',
    'The policy could not be loaded',
    { field: '[name=name]' },
  ),
  edited(
    '/admin/sla/apply',
    () => '/admin/sla/apply',
    '/api/sla/applications',
    'sla.manage',
    'What was applied before could not be loaded',
    { loading: list, ready: 'main h2' },
  ),
  listed('/admin/calendars', '/api/calendars', 'sla.manage', 'The calendars could not be loaded', [
    'No calendar yet',
    'New calendar',
  ]),
  edited(
    '/admin/calendars/:id',
    ({ calendar }) => `/admin/calendars/${calendar}`,
    '/api/calendars/:id',
    'sla.manage',
    'The calendar could not be loaded',
    { field: '[name=name]' },
  ),
  listed('/admin/teams', '/api/teams', 'team.manage', 'The teams could not be loaded', ['No team yet', 'New team']),
  edited(
    '/admin/teams/:id',
    ({ team }) => `/admin/teams/${team}`,
    '/api/teams/:id',
    'team.manage',
    'The team could not be loaded',
    { field: '[name=name]' },
  ),
  edited(
    '/admin/teams/:id/work',
    ({ team }) => `/admin/teams/${team}/work`,
    '/api/teams/:id/workload',
    'team.manage',
    'The workload could not be loaded',
    { ready: 'main table, main li' },
  ),
  listed('/admin/services', '/api/services', 'service.manage', 'The services could not be loaded', [
    'No service yet',
    'New service',
  ]),
  edited(
    '/admin/services/:id',
    ({ service }) => `/admin/services/${service}`,
    '/api/services/:id',
    'service.manage',
    'The service could not be loaded',
  ),
  listed('/admin/templates', '/api/templates', 'template.manage', 'The templates could not be loaded', [
    'No template yet',
    'New template',
  ]),
  edited(
    '/admin/templates/:id',
    ({ template }) => `/admin/templates/${template}`,
    '/api/templates/:id',
    'template.manage',
    'The template could not be loaded',
  ),
  edited(
    '/admin/mail',
    () => '/admin/mail',
    '/api/mail/settings',
    'mail.manage',
    'The mail server’s settings could not be loaded',
  ),
  listed('/admin/messages', '/api/mail/templates', 'mail.manage', 'The templates could not be loaded', undefined),
  edited(
    '/admin/messages/:event/:reader/:locale',
    () => '/admin/messages/ticket.accepted/customer/en',
    '/api/mail/templates/:id/:id/:id',
    'mail.manage',
    'The template could not be loaded',
  ),
  listed(
    '/admin/notification-rules',
    '/api/notification-rules',
    'notification.manage',
    'The rules could not be loaded',
    undefined,
    { loading: 'Loading the rules', ready: 'main [role=checkbox], main [type=checkbox]' },
  ),
  listed('/admin/webhooks', '/api/webhooks', 'webhook.manage', 'The webhooks could not be loaded', [
    'No other system listens yet',
    'New webhook',
  ]),
  edited(
    '/admin/webhooks/:id',
    ({ webhook }) => `/admin/webhooks/${webhook}`,
    '/api/webhooks/:id',
    'webhook.manage',
    'The webhook could not be loaded',
    { field: '[name=name]' },
  ),
  listed('/admin/deliveries', '/api/deliveries', 'delivery.manage', 'The deliveries could not be loaded', [
    'Nothing has left yet',
  ]),
  edited(
    '/admin/deliveries/:id',
    ({ delivery }) => `/admin/deliveries/${delivery}`,
    '/api/deliveries/:id',
    'delivery.manage',
    'The delivery could not be loaded',
    { ready: 'main h1' },
  ),
  edited(
    '/admin/settings',
    () => '/admin/settings',
    '/api/settings',
    'setting.manage',
    'The settings could not be loaded',
  ),
  edited(
    '/admin/branding',
    () => '/admin/branding',
    '/api/settings',
    'setting.manage',
    'The appearance could not be loaded',
  ),
]
