import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { now } from './fixtures.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = new URL('../screens/', import.meta.url)

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })

export interface Reader {
  readonly theme?: 'dark' | 'light'
  readonly locale?: 'en' | 'ar'
  readonly width?: number
}

/** A page as this reader has it. A CSP violation or an error in its console fails the test in `leave`. */
export const visit = async (browser: Browser, url: string, reader: Reader = {}) => {
  const { theme = 'dark', locale = 'en', width = 1440 } = reader
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refused call is what some tests are about; the browser logs each as an error.
    if (message.type() === 'error' && !message.location().url.includes('/api/')) complaints.push(message.text())
  })
  await page.clock.setFixedTime(now)
  await page.addInitScript(
    `localStorage.setItem('atum.theme', '${theme}'); localStorage.setItem('atum.locale', '${locale}'); localStorage.setItem('atum.session', '1')`,
  )
  await page.goto(url)
  return {
    page,
    leave: async () => {
      await context.close()
      assert.deepEqual(complaints, [])
    },
  }
}

/** axe goes in through the debugger: a script tag would be refused by the CSP. */
export const assertAccessible = async (page: Page) => {
  await page.evaluate(axe)
  const violations = await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')))",
  )
  assert.deepEqual(violations, [])
}

export const shoot = (page: Page, name: string) =>
  page.screenshot({ path: new URL(`${name}.png`, screens).pathname, animations: 'disabled' })
