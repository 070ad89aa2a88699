import type { Permission } from '@atum-desk/contract/permissions'

export const groups = ['people', 'service', 'channels', 'system'] as const
type SectionGroup = (typeof groups)[number]

export type SectionId =
  | 'organizations'
  | 'users'
  | 'roles'
  | 'levels'
  | 'calendars'
  | 'teams'
  | 'services'
  | 'templates'
  | 'mail'
  | 'messages'
  | 'notificationRules'
  | 'webhooks'
  | 'deliveries'
  | 'settings'
  | 'branding'
  | 'audit'

export interface Section {
  readonly id: SectionId
  readonly group: SectionGroup
  /** Under /admin. The section is shown as soon as a route of `routes/admin` begins with it. */
  readonly path: string
  readonly permission: Permission
}

/** The administration, as its list shows it. Titles are in the catalog `admin`, icons in `section-icons.ts`. */
const sections = [
  { id: 'organizations', group: 'people', path: 'organizations', permission: 'organization.manage' },
  { id: 'users', group: 'people', path: 'users', permission: 'user.manage' },
  { id: 'roles', group: 'people', path: 'roles', permission: 'role.manage' },
  { id: 'levels', group: 'service', path: 'sla', permission: 'sla.manage' },
  { id: 'calendars', group: 'service', path: 'calendars', permission: 'sla.manage' },
  { id: 'teams', group: 'service', path: 'teams', permission: 'team.manage' },
  { id: 'services', group: 'service', path: 'services', permission: 'service.manage' },
  { id: 'templates', group: 'service', path: 'templates', permission: 'template.manage' },
  { id: 'mail', group: 'channels', path: 'mail', permission: 'mail.manage' },
  { id: 'messages', group: 'channels', path: 'messages', permission: 'mail.manage' },
  { id: 'notificationRules', group: 'channels', path: 'notification-rules', permission: 'notification.manage' },
  { id: 'webhooks', group: 'channels', path: 'webhooks', permission: 'webhook.manage' },
  { id: 'deliveries', group: 'channels', path: 'deliveries', permission: 'delivery.manage' },
  { id: 'settings', group: 'system', path: 'settings', permission: 'setting.manage' },
  { id: 'branding', group: 'system', path: 'branding', permission: 'setting.manage' },
  { id: 'audit', group: 'system', path: 'audit', permission: 'audit.read' },
] as const satisfies readonly Section[]

interface Route {
  readonly path?: string | undefined
}

const leadsTo = ({ path }: Section, route: Route) => route.path === path || route.path?.startsWith(`${path}/`)

/** Those that have a page, and that this person's role opens. */
export const openSections = (routes: readonly Route[], may: (permission: Permission) => boolean): readonly Section[] =>
  sections.filter((section) => may(section.permission) && routes.some((route) => leadsTo(section, route)))

/** The one that an address of the desk stands in: `/admin/users/…` is in `users`. */
export const sectionAt = (pathname: string): Section | undefined =>
  sections.find(({ path }) => pathname === `/admin/${path}` || pathname.startsWith(`/admin/${path}/`))
