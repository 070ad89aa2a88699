import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Demo, startDemo } from './demo-server.ts'
import type { Asking, Things } from './every-state-asking.ts'
import { seeWithoutRight, takeRights } from './every-state-right.ts'
import { administrator, agent, customer, customerAdmin, visitAs, workingAs } from './people.ts'
import { apps } from './routes-of.ts'
import { assertAccessible, launch, shoot } from './visit.ts'

const requestId = '019aa0c4-7d1e'
const problem = (status: number, code: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code, requestId }),
})
const nothing = { contentType: 'application/json', body: JSON.stringify({ items: [], nextCursor: null }) }

type Answer = 'held' | 'failed' | 'forbidden' | 'empty' | 'as it is'

/** Answers one call of the API in the server's place, each time as it was last told to. */
const answered = async (page: Page, call: string) => {
  const path = new RegExp(`^${call.replaceAll(':id', '[^/]+')}$`)
  let answer: Answer = 'held'
  const released = Promise.withResolvers<void>()
  const isAsked = (url: URL) => path.test(url.pathname)
  await page.route(isAsked, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback()
    if (answer === 'held') await released.promise
    // A page that has gone on does not wait for its answer.
    const given = {
      held: () => route.fallback(),
      failed: () => route.fulfill(problem(500, 'internal')),
      forbidden: () => route.fulfill(problem(403, 'forbidden')),
      empty: () => route.fulfill(nothing),
      'as it is': () => route.fallback(),
    }[answer]()
    await given.catch(() => undefined)
  })
  return {
    become: (next: Answer) => {
      answer = next
      released.resolve()
    },
    leave: () => page.unroute(isAsked),
  }
}

const first = async (api: Awaited<ReturnType<typeof workingAs>>, path: string, member = 'id'): Promise<string> => {
  const { body } = await api.get<{ items: Record<string, string>[] }>(path)
  const found = body.items[0]?.[member]
  if (found === undefined) throw new Error(`the demo has nothing at ${path}`)
  return found
}

/** One of each, of the demo; a webhook is not among it. */
const findThings = async ({ url }: Demo): Promise<Things> => {
  const admin = await workingAs(url, administrator)
  const customer = await workingAs(url, customerAdmin)
  const { body: settings } = await admin.get<{ version: number }>('/api/settings')
  await admin.patch('/api/settings', { version: settings.version, webhookAllowedHosts: ['127.0.0.1'] })
  const webhook = await admin.post<{ webhook?: { id: string }; id: string }>('/api/webhooks', {
    name: 'Our CRM',
    url: 'http://127.0.0.1:9/',
    events: ['ticket.created'],
  })
  const things = {
    request: await first(customer, '/api/tickets?requesterId=me&status=NEW,ACCEPTED,ASSIGNED,IN_PROGRESS', 'number'),
    ticket: await first(admin, '/api/tickets?status=IN_PROGRESS', 'number'),
    org: await first(admin, '/api/orgs'),
    user: await first(admin, '/api/users?staff=true&role=admin'),
    team: await first(admin, '/api/teams'),
    service: await first(admin, '/api/services'),
    calendar: await first(admin, '/api/calendars'),
    policy: await first(admin, '/api/sla'),
    template: await first(admin, '/api/templates'),
    webhook: webhook.body.webhook?.id ?? webhook.body.id,
    delivery: await first(admin, '/api/deliveries'),
  }
  await admin.dispose()
  await customer.dispose()
  return things
}

const offline = 'You are offline. What you see may be out of date; what you type is kept.'

const pressRetry = (page: Page) => page.getByRole('button', { name: 'Retry' }).first().click()

/** How long a skeleton is waited with: what arrives sooner never flickers. */
const delayOf = (page: Page, loading: string) =>
  page.evaluate(`getComputedStyle(document.querySelector('[role=status][aria-label="${loading}"]')).animationDelay`)

interface Walk {
  readonly page: Page
  readonly url: string
  readonly things: Things
  /** Its states are built alike on all screens: axe reads those of one. */
  readonly isRead: boolean
}

/** Through the states of one screen, each from the one before, as a bad day would bring them. */
const walk = async (screen: Asking, { page, url, things, isRead }: Walk) => {
  const address = `${url}/${screen.app}${screen.at?.(things) ?? screen.route}`
  const name = `state-${screen.app}${screen.route.replaceAll(/[/:]+/g, '-')}`
  const see = async (state: string) => {
    if (isRead) await assertAccessible(page)
    await shoot(page, `${name}-${state}`)
  }
  const call = await answered(page, screen.call)
  await page.goto(address)
  await page.getByRole('status', { name: screen.loading, exact: true }).first().waitFor()
  assert.equal(await delayOf(page, screen.loading), '0.2s')
  await see('loading')
  call.become('failed')
  const alert = page.getByRole('alert').filter({ hasText: screen.failed }).first()
  await alert.getByText(requestId).waitFor()
  await see('failed')
  call.become('forbidden')
  await pressRetry(page)
  await page.getByText('This is not open to you.').first().waitFor()
  await see('forbidden')
  await page.context().setOffline(true)
  call.become('as it is')
  await page.getByText(offline).waitFor()
  await pressRetry(page)
  await alert.getByText('The server cannot be reached.').waitFor()
  await page.context().setOffline(false)
  await page.locator(screen.ready).first().waitFor()
  await alert.waitFor({ state: 'detached' })
  await page.getByText(offline).waitFor({ state: 'detached' })
  await loseTheNetwork(page, screen)
  await see('offline')
  await page.context().setOffline(false)
  if (screen.empty) {
    call.become('empty')
    await page.goto(address)
    const [words, way] = screen.empty
    await page.getByText(words, { exact: true }).first().waitFor()
    if (way !== undefined)
      await page
        .locator('main')
        .getByRole('link', { name: way })
        .or(page.locator('main').getByRole('button', { name: way }))
        .last()
        .waitFor()
    await see('empty')
  }
  await call.leave()
}

/** What was there stands, and what is typed in the meantime stays. */
const loseTheNetwork = async (page: Page, { ready, field, unsent }: Asking) => {
  const typed = field === undefined ? undefined : page.locator(field).first()
  await typed?.fill('kept words')
  await page.context().setOffline(true)
  await page.getByText(offline).waitFor()
  await page.locator(ready).first().waitFor()
  if (!typed) return
  if (unsent !== undefined) {
    await typed.press(field?.endsWith('textarea') ? 'Control+Enter' : 'Enter')
    await page.getByText(unsent).waitFor()
  }
  assert.equal(await typed.inputValue(), 'kept words')
}

const readers = {
  portal: { whole: customerAdmin, reading: customer },
  desk: { whole: administrator, reading: agent },
} as const

/** Each of these screens in each of its states; one that fails names itself. */
export const walkThrough = async (screens: readonly Asking[]): Promise<void> => {
  const demo = await startDemo()
  const browser = await launch()
  after(async () => {
    await browser.close()
    await demo.stop()
  })
  const things = await findThings(demo)
  for (const app of apps) {
    const own = screens.filter((screen) => screen.app === app)
    const guarded = own.filter(({ permission }) => permission !== undefined)
    if (own.length === 0) continue
    test(`UX-4.7: the ${app}: loading, failed, forbidden, offline, back again, and empty`, async (t) => {
      const { page, leave } = await visitAs(browser, demo.url, readers[app].whole, `/${app}/`)
      for (const screen of own)
        await t.test(screen.route, () => walk(screen, { page, url: demo.url, things, isRead: screen === own[0] }))
      await leave()
    })
    test(`UX-4.7: the ${app}: whoever has no right to a screen is told which, and not led to it`, async (t) => {
      await takeRights(demo.url, app)
      // Not from the home page: that one leads on by itself, and would from the first of these, too.
      const { page, leave } = await visitAs(browser, demo.url, readers[app].reading, `/${app}/notifications`)
      await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor()
      for (const screen of guarded) await t.test(screen.route, () => seeWithoutRight(page, screen, things))
      await leave()
    })
  }
}
