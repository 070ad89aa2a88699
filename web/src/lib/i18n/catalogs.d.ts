import 'i18next'
import type common from '../../locales/en/common.json'
import type desk from '../../locales/en/desk.json'
import type lists from '../../locales/en/lists.json'
import type notifications from '../../locales/en/notifications.json'
import type palette from '../../locales/en/palette.json'
import type portal from '../../locales/en/portal.json'
import type session from '../../locales/en/session.json'
import type terms from '../../locales/en/terms.json'
import type tickets from '../../locales/en/tickets.json'
import type work from '../../locales/en/work.json'

interface Catalogs {
  common: typeof common
  desk: typeof desk
  lists: typeof lists
  notifications: typeof notifications
  palette: typeof palette
  portal: typeof portal
  session: typeof session
  terms: typeof terms
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
