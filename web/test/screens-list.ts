import { administrator, agent, customerAdmin, manager } from './people.ts'

export interface Screen {
  readonly name: string
  /** Null: whoever comes along. */
  readonly who: string | null
  readonly path: string
  readonly theme: 'dark' | 'light'
  readonly locale: 'en' | 'ar'
  readonly size: 'desktop' | 'phone'
  /** What is there once the screen is whole. */
  readonly ready: string
  /** Pressed first, if something has to be: the row that is to be open. */
  readonly press?: string
}

const as = (theme: Screen['theme'], locale: Screen['locale'], size: Screen['size']) => ({ theme, locale, size })
const row = '[data-ticket-row]'
const talk = 'article'
const charts = 'svg[role=img]'

/** The twenty pictures of docs/screens, each as one reader has it. */
export const screens: readonly Screen[] = [
  { name: 'landing', who: null, path: '/', ...as('dark', 'en', 'desktop'), ready: 'h1' },
  { name: 'landing', who: null, path: '/ar/', ...as('light', 'ar', 'phone'), ready: 'h1' },
  { name: 'portal-home', who: customerAdmin, path: '/portal/', ...as('dark', 'en', 'phone'), ready: 'main h1' },
  { name: 'portal-home', who: customerAdmin, path: '/portal/', ...as('light', 'ar', 'desktop'), ready: 'main h1' },
  {
    name: 'portal-request',
    who: customerAdmin,
    path: '/portal/requests',
    ...as('light', 'en', 'phone'),
    press: 'main a[href*="/requests/ATD-"]',
    ready: talk,
  },
  {
    name: 'portal-request',
    who: customerAdmin,
    path: '/portal/requests',
    ...as('dark', 'ar', 'desktop'),
    press: 'main a[href*="/requests/ATD-"]',
    ready: talk,
  },
  {
    name: 'portal-new',
    who: customerAdmin,
    path: '/portal/requests/new',
    ...as('light', 'en', 'desktop'),
    ready: 'form',
  },
  { name: 'portal-new', who: customerAdmin, path: '/portal/requests/new', ...as('dark', 'ar', 'phone'), ready: 'form' },
  { name: 'desk-inbox', who: manager, path: '/desk/inbox', ...as('dark', 'en', 'desktop'), ready: talk },
  { name: 'desk-inbox', who: manager, path: '/desk/inbox', ...as('light', 'ar', 'desktop'), ready: talk },
  { name: 'desk-inbox', who: manager, path: '/desk/inbox', ...as('light', 'en', 'phone'), ready: row },
  {
    name: 'desk-ticket',
    who: agent,
    path: '/desk/tickets?status=IN_PROGRESS',
    ...as('dark', 'en', 'desktop'),
    press: row,
    ready: talk,
  },
  {
    name: 'desk-ticket',
    who: agent,
    path: '/desk/tickets?status=IN_PROGRESS',
    ...as('light', 'ar', 'desktop'),
    press: row,
    ready: talk,
  },
  {
    name: 'desk-ticket',
    who: agent,
    path: '/desk/tickets?status=IN_PROGRESS',
    ...as('dark', 'en', 'phone'),
    press: row,
    ready: talk,
  },
  { name: 'desk-tickets', who: manager, path: '/desk/tickets', ...as('light', 'en', 'desktop'), ready: row },
  { name: 'desk-tickets', who: manager, path: '/desk/tickets', ...as('dark', 'ar', 'phone'), ready: row },
  { name: 'desk-my', who: agent, path: '/desk/my', ...as('dark', 'en', 'desktop'), ready: 'main h2' },
  {
    name: 'desk-dashboard',
    who: administrator,
    path: '/desk/dashboard',
    ...as('dark', 'en', 'desktop'),
    ready: charts,
  },
  { name: 'desk-dashboard', who: manager, path: '/desk/dashboard', ...as('light', 'ar', 'phone'), ready: charts },
  { name: 'desk-admin', who: administrator, path: '/desk/admin', ...as('light', 'en', 'desktop'), ready: 'main h1' },
]

export const fileOf = ({ name, theme, locale, size }: Screen): string => `${name}-${size}-${theme}-${locale}.webp`
