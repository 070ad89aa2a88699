import 'i18next'
import type admin from '../../locales/en/admin.json'
import type channels from '../../locales/en/channels.json'
import type common from '../../locales/en/common.json'
import type dashboard from '../../locales/en/dashboard.json'
import type desk from '../../locales/en/desk.json'
import type notifications from '../../locales/en/notifications.json'
import type palette from '../../locales/en/palette.json'
import type people from '../../locales/en/people.json'
import type portal from '../../locales/en/portal.json'
import type session from '../../locales/en/session.json'
import type setup from '../../locales/en/setup.json'
import type terms from '../../locales/en/terms.json'
import type ticket from '../../locales/en/ticket.json'
import type tickets from '../../locales/en/tickets.json'
import type work from '../../locales/en/work.json'

interface Catalogs {
  channels: typeof channels
  admin: typeof admin
  common: typeof common
  dashboard: typeof dashboard
  desk: typeof desk
  notifications: typeof notifications
  people: typeof people
  palette: typeof palette
  portal: typeof portal
  session: typeof session
  setup: typeof setup
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
