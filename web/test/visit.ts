import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'
import { password } from './demo-server.ts'
import { now } from './fixtures.ts'
import { followed, writeDown } from './opened.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = new URL('../screens/', import.meta.url)

export const launch = (): Promise<Browser> => {
  const { executablePath, args, env } = findChromium()
  return chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } })
}

export interface Reader {
  readonly theme?: 'dark' | 'light'
  readonly locale?: 'en' | 'ar'
  readonly width?: number
  /** On the real server time runs as it does; with fixtures it stands still. */
  readonly isLive?: boolean
  /** In the hand: touched, not pointed at. */
  readonly isPhone?: boolean
  /** With the portal's service worker. */
  readonly hasWorker?: boolean
  /** Signed in already, with this address: the door has journeys of its own, and takes its second each time. */
  readonly as?: string
}

/** What the reader had chosen on an earlier visit; `session` is that somebody had signed in. */
const remember = (context: BrowserContext, { theme = 'dark', locale = 'en', isLive = false, as }: Reader) =>
  context.addInitScript(
    `const keep = (key, value) => localStorage.getItem(key) ?? localStorage.setItem(key, value)
     keep('atum.theme', '${theme}'); keep('atum.locale', '${locale}')
     ${isLive && as === undefined ? '' : "keep('atum.session', '1')"}`,
  )

/** What the door does, without the door: the cookie is the context's. */
const signIn = async (context: BrowserContext, home: string, email: string) => {
  const answer = await context.request.post(`${home}/api/auth/login`, { data: { email, password } })
  assert.equal(answer.status(), 200)
}

/** So is what is asked for while a test has taken the network away. */
const isWithoutNetwork = (text: string) => text.endsWith('net::ERR_INTERNET_DISCONNECTED')

/** Whatever the page's policy refuses is told in its console, where `visit` hears it, however the browser words it. */
const tellRefusals = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('refused by the policy:', violatedDirective, blockedURI))`

/** What goes to another machine, whoever asks for it: a page, its worker, a window that it opened. */
const askedElsewhere = (context: BrowserContext, home: string): readonly string[] => {
  const elsewhere: string[] = []
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== home) elsewhere.push(`asked elsewhere: ${request.url()}`)
  })
  return elsewhere
}

/**
 * A page as this reader has it. A CSP violation, an error in its console or a request to another origin fails the test in
 * `leave`.
 */
export const visit = async (browser: Browser, url: string, reader: Reader = {}) => {
  const context = await browser.newContext({
    viewport: reader.isPhone
      ? { width: reader.width ?? 360, height: 740 }
      : { width: reader.width ?? 1440, height: 900 },
    ...(reader.isPhone && { hasTouch: true, isMobile: true }),
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    // It would take what a test answers in the server's place for the network's; its own test has it.
    serviceWorkers: reader.hasWorker ? 'allow' : 'block',
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const addresses = followed(page)
  const elsewhere = askedElsewhere(context, new URL(url).origin)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refused call is what some tests are about; the browser logs each as an error, and a page that is not there, too.
    const { url: place } = message.location()
    const isMeant = place.includes('/api/') || place === page.url() || isWithoutNetwork(message.text())
    if (message.type() === 'error' && !isMeant) complaints.push(message.text())
  })
  if (!reader.isLive) await page.clock.setFixedTime(now)
  await context.addInitScript(tellRefusals)
  await remember(context, reader)
  if (reader.as !== undefined) await signIn(context, new URL(url).origin, reader.as)
  await page.goto(url)
  return {
    page,
    leave: async () => {
      await context.close()
      assert.deepEqual([...complaints, ...elsewhere], [])
      writeDown(addresses)
    },
  }
}

const everyRule = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

interface Examined {
  /** A sheet, a menu: what is behind it was examined before. */
  readonly within?: string | undefined
  /** Some rules only. */
  readonly rules?: readonly string[] | undefined
}

/** axe goes in through the debugger: a script tag would be refused by the CSP. */
export const violations = async (page: Page, { within, rules }: Examined = {}): Promise<string[]> => {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe)
  const place = within === undefined ? 'document' : `[...document.querySelectorAll('${within}')].at(-1)`
  const options = JSON.stringify(rules === undefined ? everyRule : { runOnly: rules })
  return page.evaluate(
    `axe.run(${place}, ${options}).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')))`,
  )
}

/** A page that has just changed may still be moving, on a slow machine for a while: what is wrong stays so. */
export const lastingly = async (look: () => Promise<readonly string[]>): Promise<readonly string[]> => {
  let found = await look()
  for (let again = 0; again < 20 && found.length > 0; again++) {
    await wait(200)
    found = await look()
  }
  return found
}

export const assertAccessible = async (page: Page) => assert.deepEqual(await lastingly(() => violations(page)), [])

export const standsOut = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')

/** Nothing stands out at the side, at any width. */
export const assertNoOverflow = async (page: Page) => assert.equal(await standsOut(page), false)

/**
 * With ATUM_SCREENS=1, kept in web/screens to be looked at: a picture takes a second. The whole page; under a sheet only
 * what the window shows, as the sheet covers no more.
 */
export const shoot = async (page: Page, name: string): Promise<void> => {
  if (process.env.ATUM_SCREENS === undefined) return
  await page.screenshot({
    path: new URL(`${name}.png`, screens).pathname,
    animations: 'disabled',
    fullPage: (await page.locator('[data-keeps-keys]').count()) === 0,
  })
}
