import 'i18next'
import type common from '../../locales/en/common.json'
import type desk from '../../locales/en/desk.json'
import type notifications from '../../locales/en/notifications.json'
import type portal from '../../locales/en/portal.json'
import type request from '../../locales/en/request.json'
import type session from '../../locales/en/session.json'
import type terms from '../../locales/en/terms.json'
import type tickets from '../../locales/en/tickets.json'

interface Catalogs {
  common: typeof common
  desk: typeof desk
  notifications: typeof notifications
  portal: typeof portal
  request: typeof request
  session: typeof session
  terms: typeof terms
  tickets: typeof tickets
}

export type Namespace = keyof Catalogs

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Catalogs
  }
}
