import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import type { Layer } from './every-screen-layers.ts'
import type { Screen } from './every-screen-list.ts'
import { beginAtMain, followFocus, outOfReach } from './every-screen-look.ts'
import { administrator, customerAdmin, visitAs, workingAs } from './people.ts'
import { lastingly, launch, shoot, standsOut, violations, visit } from './visit.ts'

const wide = { width: 1440, height: 900 }
/** WCAG 1.4.4 and 1.4.10: 1440 × 900 at 200 %, 1280 × 1024 at 400 %. */
const zoomed = { width: 720, height: 450 }
const narrow = { width: 320, height: 256 }
/** What a theme can change. */
const colourRules = ['color-contrast', 'link-in-text-block']
const mostStops = 60

type Api = Awaited<ReturnType<typeof workingAs>>
type Visitor = Awaited<ReturnType<typeof visit>>

const lists = {
  organization: '/api/orgs',
  user: '/api/users',
  policy: '/api/sla',
  calendar: '/api/calendars',
  team: '/api/teams',
  service: '/api/services',
  template: '/api/templates',
  webhook: '/api/webhooks',
}

/** A name of 120 letters without a space: it has to be read somewhere, and pushes nothing aside. */
const longName = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.padEnd(120, 's')

const nameAtLength = async (api: Api): Promise<void> => {
  for (const [list, wanted] of [
    ['/api/orgs', 'Nile Logistics'],
    ['/api/users', customerAdmin],
  ] as const) {
    const { body } = await api.get<{ items: { id: string; name: string; version: number; email?: string }[] }>(list)
    const one = body.items.find(({ name, email }) => name === wanted || email === wanted)
    const answer = await api.patch(`${list}/${one?.id}`, { version: one?.version, name: longName })
    assert.equal(answer.status, 200)
  }
}

/** The first of each list of the demo. It has no webhook: nothing would answer. */
const idsOf = async (api: Api): Promise<Readonly<Record<string, string>>> => {
  const { body: settings } = await api.get<{ version: number }>('/api/settings')
  await api.patch('/api/settings', { version: settings.version, webhookAllowedHosts: ['127.0.0.1'] })
  await api.post('/api/webhooks', { name: 'CRM', url: 'http://127.0.0.1:9/hook', events: ['ticket.created'] })
  const ids = await Promise.all(
    Object.entries(lists).map(async ([name, path]) => {
      const { body } = await api.get<{ items: { id: string; alwaysOpen?: boolean }[] }>(path)
      // A calendar with hours and holidays has all its fields.
      const one = body.items.find(({ alwaysOpen }) => !alwaysOpen) ?? assert.fail(`${path} has none`)
      return [name, one.id] as const
    }),
  )
  return Object.fromEntries(ids)
}

/** The other theme, by what the switch sets; nothing is loaded anew. */
const turn = (page: Page) =>
  page.evaluate(
    "{ const { dataset } = document.documentElement; dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark' }",
  )

const fit = async (page: Page, size: typeof wide): Promise<readonly string[]> => {
  await page.setViewportSize(size)
  const problems = await lastingly(async () => [
    ...((await standsOut(page)) ? ['it stands out at the side'] : []),
    ...(await page.evaluate<string[]>(outOfReach)),
  ])
  return problems.map((problem) => `${size.width} px: ${problem}`)
}

/** Tab goes from one thing to the next in the order in which they are read, and each shows that it has the focus. */
const walkByKeyboard = async (page: Page, isFrameKnown: boolean): Promise<readonly string[]> => {
  if (isFrameKnown) await page.evaluate(beginAtMain)
  await page.evaluate(followFocus)
  for (let stop = 1; stop <= mostStops; stop++) {
    await page.keyboard.press('Tab')
    if (stop % 10 === 0 && (await page.evaluate('window.followed.isOver'))) break
  }
  // Wherever it has come to: a link that leads past the frame lies over it for as long as it has the focus.
  await page.evaluate('window.followed.stop(), document.activeElement?.blur()')
  return page.evaluate<string[]>('window.followed.problems')
}

const lookAtScreen = async (page: Page, name: string, isFrameKnown: boolean): Promise<readonly string[]> => {
  const problems = [...(await violations(page)), ...(await walkByKeyboard(page, isFrameKnown))]
  await shoot(page, name)
  await turn(page)
  problems.push(...(await violations(page, { rules: colourRules })))
  problems.push(...(await fit(page, zoomed)), ...(await fit(page, narrow)))
  problems.push(...(await violations(page)).map((problem) => `narrow: ${problem}`))
  await shoot(page, `${name}-narrow`)
  await page.setViewportSize(wide)
  await turn(page)
  return problems
}

const lookAtLayer = async (page: Page, name: string, { open, within }: Layer): Promise<readonly string[]> => {
  await open(page)
  const place = within ?? '[data-keeps-keys], [role=menu]'
  const problems = [...(await violations(page, { within: place }))]
  await shoot(page, name)
  await turn(page)
  problems.push(...(await violations(page, { within: place, rules: colourRules })))
  problems.push(...(await fit(page, zoomed)), ...(await fit(page, narrow)))
  await shoot(page, `${name}-narrow`)
  await page.setViewportSize(wide)
  await turn(page)
  await page.keyboard.press('Escape')
  await page.locator('[data-keeps-keys], [role=menu]').waitFor({ state: 'detached' })
  return problems
}

/** Every one of these screens, in one language after the other, as one who works through them without a reload. */
export const walkThrough = async (screens: readonly Screen[]) => {
  const demo = await startDemo()
  const browser = await launch()
  const api = await workingAs(demo.url, administrator)
  await nameAtLength(api)
  const ids = await idsOf(api)
  const visitors = new Map<string, Visitor>()
  after(async () => {
    await api.dispose()
    await browser.close()
    await demo.stop()
  })

  const enter = async (who: string | null, locale: 'en' | 'ar', path: string) => {
    const address = path.replace(/\{(\w+)\}/, (_, list) => ids[list] ?? assert.fail(list))
    const known = visitors.get(`${who} ${locale}`)
    if (known) {
      await known.page.goto(demo.url + address)
      return { page: known.page, isFrameKnown: who !== null }
    }
    const reader = { locale, theme: locale === 'en' ? 'dark' : 'light', isLive: true } as const
    const visitor = await (who === null
      ? visit(browser, demo.url + address, reader)
      : visitAs(browser, demo.url, who, address, reader))
    visitors.set(`${who} ${locale}`, visitor)
    return { page: visitor.page, isFrameKnown: false }
  }

  for (const [nth, { who, path, press, seen, layers = [] }] of screens.entries()) {
    const locale = nth % 2 === 0 ? 'en' : 'ar'
    const name = `${path}${press ? ', a row' : ''}`
    const file = `${name.replaceAll(/[^a-z-]+/gi, '-')}-${locale}`
    test(`UX-4.8: ${name}, ${locale}: both themes, at 200 and 400 %, by Tab`, async () => {
      const { page, isFrameKnown } = await enter(who, locale, path)
      if (press) await page.locator(press).first().click()
      await page.locator(seen).first().waitFor()
      const problems = [...(await lookAtScreen(page, file, isFrameKnown))]
      for (const layer of layers) {
        const found = await lookAtLayer(page, `${file}-${layer.name}`, layer)
        problems.push(...found.map((problem) => `${layer.name}: ${problem}`))
      }
      assert.deepEqual([...new Set(problems)], [])
    })
  }

  test('UX-2: none of them complained, was refused something by its policy, or asked another machine', async () => {
    for (const { leave } of visitors.values()) await leave()
  })
}
