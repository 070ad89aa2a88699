import 'i18next'
import type admin from '../../locales/en/admin.json'
import type branding from '../../locales/en/branding.json'
import type calendars from '../../locales/en/calendars.json'
import type channels from '../../locales/en/channels.json'
import type common from '../../locales/en/common.json'
import type dashboard from '../../locales/en/dashboard.json'
import type desk from '../../locales/en/desk.json'
import type invitation from '../../locales/en/invitation.json'
import type lists from '../../locales/en/lists.json'
import type notifications from '../../locales/en/notifications.json'
import type open from '../../locales/en/open.json'
import type palette from '../../locales/en/palette.json'
import type people from '../../locales/en/people.json'
import type permissions from '../../locales/en/permissions.json'
import type portal from '../../locales/en/portal.json'
import type preferences from '../../locales/en/preferences.json'
import type request from '../../locales/en/request.json'
import type search from '../../locales/en/search.json'
import type services from '../../locales/en/services.json'
import type session from '../../locales/en/session.json'
import type setup from '../../locales/en/setup.json'
import type sla from '../../locales/en/sla.json'
import type teams from '../../locales/en/teams.json'
import type templates from '../../locales/en/templates.json'
import type terms from '../../locales/en/terms.json'
import type ticket from '../../locales/en/ticket.json'
import type tickets from '../../locales/en/tickets.json'
import type work from '../../locales/en/work.json'

interface Catalogs {
  admin: typeof admin
  branding: typeof branding
  calendars: typeof calendars
  channels: typeof channels
  common: typeof common
  dashboard: typeof dashboard
  desk: typeof desk
  invitation: typeof invitation
  lists: typeof lists
  notifications: typeof notifications
  open: typeof open
  palette: typeof palette
  people: typeof people
  permissions: typeof permissions
  portal: typeof portal
  preferences: typeof preferences
  search: typeof search
  request: typeof request
  services: typeof services
  session: typeof session
  setup: typeof setup
  sla: typeof sla
  teams: typeof teams
  templates: typeof templates
  terms: typeof terms
  ticket: typeof ticket
  tickets: typeof tickets
  work: typeof work
}

export type Namespace = keyof Catalogs

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Catalogs
  }
}
