import type { Browser, Page } from 'playwright-core'
import { password } from './people.ts'

/** As much slower than this machine as the budgets of UX.md §4.10 ask for. */
export const slowness = 4

export const slowed = async (page: Page, rate: number): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await session.detach()
}

/** A window of its own, with nothing kept from before. */
export const newPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  context.setDefaultTimeout(120_000)
  return context.newPage()
}

export const signIn = async (page: Page, door: string, email: string): Promise<void> => {
  await page.goto(door)
  await page.getByLabel('E-mail').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('[name=password]').waitFor({ state: 'detached' })
}

/**
 * From an input to the frame that shows what it did, in ms: `event` is what the page hears of it, `shows` is an expression
 * that is true once the page has changed. A message that is posted in a frame is read after that frame was painted.
 */
export const toPaint = async (
  page: Page,
  event: 'keydown' | 'click',
  shows: string,
): Promise<() => Promise<number>> => {
  await page.evaluate(`globalThis.measured = new Promise((resolve) => {
    const hear = (event) => {
      const look = () => {
        if (!(${shows})) return requestAnimationFrame(look)
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp)
        channel.port2.postMessage(undefined)
      }
      requestAnimationFrame(look)
    }
    addEventListener('${event}', hear, { capture: true, once: true })
  })
  undefined`)
  return () => page.evaluate('globalThis.measured')
}
