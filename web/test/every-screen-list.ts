import type { Page } from 'playwright-core'
import { byButton, byFile, byKey, byPalette, inEither, type Layer, opened } from './every-screen-layers.ts'
import { administrator, agent, customerAdmin, manager } from './people.ts'

export interface Screen {
  /** Null: whoever comes along. */
  readonly who: string | null
  /** `{team}` is the id of a team of the demo. */
  readonly path: string
  /** What is there once the screen is whole. */
  readonly seen: string
  /** Pressed first: the row that is to be open. */
  readonly press?: string
  readonly layers?: readonly Layer[]
}

const row = '[data-ticket-row]'
const adminRow = '[data-admin-row]'
const message = 'article'
const form = 'main form'
const heading = 'h1'

/** Screens of one who has signed in. */
const of = (who: string, screens: readonly Omit<Screen, 'who'>[]): readonly Screen[] =>
  screens.map((screen) => ({ who, ...screen }))

const doors: readonly Screen[] = [
  { who: null, path: '/', seen: heading },
  { who: null, path: '/ar/', seen: heading },
  { who: null, path: '/404.html', seen: heading },
  ...['portal', 'desk'].flatMap((app) => [
    { who: null, path: `/${app}/sign-in`, seen: '[name=password]' },
    { who: null, path: `/${app}/forgot-password`, seen: '[name=email]' },
    { who: null, path: `/${app}/reset-password#${'x'.repeat(43)}`, seen: '[name=password]' },
    { who: null, path: `/${app}/invitation#${'x'.repeat(43)}`, seen: heading },
  ]),
]

const portal = of(customerAdmin, [
  { path: '/portal/', seen: 'main li' },
  { path: '/portal/requests?tab=all&who=organization', seen: 'main li a[href*="/requests/ATD-"]' },
  {
    path: '/portal/requests?tab=open&who=organization',
    press: 'main a[href*="/requests/ATD-"]:has-text("Badge reader")',
    seen: 'main textarea',
    layers: [byButton('cancel', 'request:cancel.open')],
  },
  {
    path: '/portal/requests?tab=solved&who=organization',
    press: 'main a[href*="/requests/ATD-"]:has-text("Tablet of the night shift")',
    seen: '[data-next-step] button',
    layers: [byButton('refuse', 'request:answer.refuse')],
  },
  { path: '/portal/requests/new', seen: '[name=title]' },
  { path: '/portal/notifications', seen: '[data-notification]' },
  { path: '/portal/account', seen: 'tbody' },
  { path: '/portal/nowhere', seen: 'main h1' },
])

const desk = of(manager, [
  {
    path: '/desk/inbox',
    seen: message,
    layers: [
      ...[byKey('accept', '1'), byKey('decline', '3'), byKey('ask', '4')],
      ...[byKey('keys', '?'), byKey('palette', 'Control+k')],
    ],
  },
  {
    path: '/desk/tickets',
    seen: row,
    layers: [
      byKey('display', 'v'),
      byButton('filter of the status', /^(Status|الحالة)$/),
      byButton('further filters', /^(More|المزيد)$/),
      byButton('account', /Support manager|مدير الدعم/),
      ...['p', 'm', 'y'].map((key) => ({
        name: `marked tickets, ${key}`,
        open: async (page: Page) => {
          const boxes = page.locator('tbody input[type=checkbox]')
          await boxes.nth(0).check()
          await boxes.nth(1).check()
          await page.keyboard.press(key)
          await opened(page)
        },
      })),
    ],
  },
  {
    path: '/desk/tickets?status=IN_PROGRESS',
    press: row,
    seen: message,
    layers: [
      byKey('assign', 'a'),
      byKey('status', 's'),
      byKey('priority', 'p'),
      byKey('resolve', 'e'),
      byKey('link', 'l'),
      ...['team', 'parent', 'merge', 'escalate', 'requester', 'watchers', 'cc', 'sla'].map((action) =>
        byPalette(`ticket:action.${action}`),
      ),
      byButton('split', 'ticket:split.open'),
      {
        name: 'note',
        open: async (page) => {
          await page.keyboard.press('n')
          await page.locator('textarea:focus').waitFor()
        },
        within: 'main',
      },
      {
        // Beside the conversation where there is room; elsewhere behind a tab.
        name: 'details',
        open: async (page) => {
          await page.goto(`${page.url()}?view=details`)
          await page.locator('dl').first().waitFor()
        },
        within: 'main',
      },
    ],
  },
  {
    path: '/desk/tickets?q=dispatch',
    press: `${row}:has-text("Phone of the dispatch desk")`,
    seen: message,
    layers: [
      {
        name: 'answers',
        open: async (page) => {
          await page.goto(`${page.url()}?view=details`)
          await page.getByRole('button', { name: inEither('ticket:answers.edit') }).click()
          await page.locator('main form [name=asset_tag]').waitFor()
        },
        within: 'main',
      },
    ],
  },
  { path: '/desk/tickets?status=CLOSED', press: row, seen: message, layers: [byPalette('ticket:action.followUp')] },
  { path: '/desk/tickets/ATD-99999', seen: 'main h1' },
  { path: '/desk/tickets/new', seen: form },
  { path: '/desk/search?q=print', seen: row },
  { path: '/desk/dashboard', seen: 'svg[role=img]' },
  { path: '/desk/notifications', seen: '[data-notification]' },
  { path: '/desk/preferences', seen: 'tbody' },
  { path: '/desk/nowhere', seen: 'main h1' },
])

const work: Screen = { who: agent, path: '/desk/my', seen: row }
const forbidden: Screen = { who: agent, path: '/desk/admin/webhooks', seen: 'main h1' }

const holidays = {
  name: 'holidays.ics',
  mimeType: 'text/calendar',
  text: [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Founding day',
    'DTSTART;VALUE=DATE:20270614',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n'),
}

const admin = of(
  administrator,
  [
    { path: '', seen: 'main li a' },
    { path: '/organizations', seen: adminRow },
    { path: '/organizations/new', seen: form },
    { path: '/organizations/{organization}', seen: form },
    { path: '/organizations/{organization}/people', seen: adminRow },
    { path: '/organizations/{organization}/settings', seen: form },
    { path: '/users', seen: adminRow },
    { path: '/users/new', seen: form },
    { path: '/users/{user}', seen: form },
    { path: '/users/{user}/sessions', seen: heading },
    { path: '/roles', seen: 'main [type=checkbox]' },
    { path: '/roles/new', seen: form },
    { path: '/roles/agent', seen: form },
    { path: '/roles/explain', seen: 'main input' },
    { path: '/audit', seen: adminRow, press: adminRow },
    { path: '/sla', seen: adminRow },
    { path: '/sla/new', seen: form },
    { path: '/sla/apply', seen: 'main h1' },
    { path: '/sla/{policy}', seen: form, layers: [byPalette('admin:action.remove')] },
    { path: '/calendars', seen: adminRow },
    { path: '/calendars/new', seen: form },
    {
      path: '/calendars/{calendar}',
      seen: form,
      layers: [byFile('import', holidays), byPalette('admin:action.remove')],
    },
    { path: '/teams', seen: adminRow },
    { path: '/teams/new', seen: form },
    { path: '/teams/{team}', seen: form },
    { path: '/teams/{team}/work', seen: '[role=switch]' },
    { path: '/services', seen: adminRow },
    { path: '/services/new', seen: form },
    { path: '/services/{service}', seen: form },
    { path: '/templates', seen: adminRow },
    { path: '/templates/new', seen: form },
    { path: '/templates/{template}', seen: form },
    { path: '/mail', seen: form },
    { path: '/messages', seen: adminRow },
    { path: '/messages/ticket.resolved/customer/ar', seen: '[data-message-html]' },
    { path: '/notification-rules', seen: 'fieldset' },
    { path: '/webhooks', seen: adminRow },
    { path: '/webhooks/new', seen: form },
    {
      path: '/webhooks/{webhook}',
      seen: form,
      layers: [
        byButton('secret', 'channels:webhooks.rotate'),
        byButton('remove', 'channels:webhooks.remove'),
        byButton('replay', 'channels:webhooks.replay'),
      ],
    },
    { path: '/deliveries', seen: adminRow },
    { path: '/deliveries', press: adminRow, seen: '#delivery-text' },
    { path: '/settings', seen: form },
    { path: '/branding', seen: form },
  ].map((screen) => ({ ...screen, path: `/desk/admin${screen.path}` })),
)

/** Every screen, each in one of the two files that walk through them side by side. */
export const everyScreen = { desk: [...doors, ...portal, ...desk, work, forbidden], admin }
