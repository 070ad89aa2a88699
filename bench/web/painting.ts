import type { Browser } from 'playwright-core'
import { newPage, signIn, slowed, slowness } from './browser.ts'

export interface Screen {
  readonly name: string
  readonly address: string
  /** Who is signed in there, and at which door. */
  readonly as?: { readonly door: string; readonly email: string }
}

const lastPaint = `new Promise((resolve) => {
  let time = 0
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) time = entry.startTime })
    .observe({ type: 'largest-contentful-paint', buffered: true })
  setTimeout(() => resolve(time), 500)
})`

/** The largest contentful paint of a screen, in ms, with the cache empty: nobody has been there before. */
export async function largestPaint(browser: Browser, { address, as }: Screen): Promise<number> {
  const page = await newPage(browser)
  if (as) await signIn(page, as.door, as.email)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await slowed(page, slowness)
  await page.goto(address, { waitUntil: 'load' })
  await page.locator('main h1').first().waitFor()
  await page.waitForTimeout(4_000)
  const time = (await page.evaluate(lastPaint)) as number
  await page.context().close()
  return time
}
