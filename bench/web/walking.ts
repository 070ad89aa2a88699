import type { Page } from 'playwright-core'
import { slowed, slowness, toPaint } from './browser.ts'
import { median } from './report.ts'

const row = '[data-ticket-row][aria-current="true"]'
const selectedIs = (before: string) =>
  `document.querySelector('${row}')?.textContent !== ${JSON.stringify(before)} && document.activeElement?.matches('${row}')`

/** Scrolls until the whole list is there: a hundred pages of a hundred. */
export async function loadAll(page: Page, count: number): Promise<void> {
  await page.locator('[data-ticket-row]').first().waitFor()
  const end = page.getByText(`Showing ${count} of ${count}`)
  while (!(await end.isVisible())) {
    await page.evaluate(
      "(() => { const box = document.querySelector('[aria-busy]'); box.scrollTop = box.scrollHeight })()",
    )
    await page.waitForTimeout(50)
  }
  await page.evaluate("document.querySelector('[aria-busy]').scrollTop = 0")
  await page.locator('tr[aria-rowindex="2"]').waitFor()
}

async function press(page: Page, key: 'j' | 'k'): Promise<number> {
  const before =
    (await page
      .locator(row)
      .textContent()
      .catch(() => null)) ?? ''
  const painted = await toPaint(page, 'keydown', selectedIs(before))
  await page.keyboard.press(key)
  return painted()
}

/** Twenty rows down and ten up, in a list that scrolls under it: the median of a round’s presses. */
export async function walk(page: Page): Promise<number> {
  await slowed(page, slowness)
  const times: number[] = []
  for (let n = 0; n < 30; n += 1) {
    times.push(await press(page, n < 20 ? 'j' : 'k'))
    await page.waitForTimeout(100)
  }
  await slowed(page, 1)
  return median(times)
}

/** The palette, from its key to its list. */
export async function openPalette(page: Page): Promise<number> {
  await slowed(page, slowness)
  const painted = await toPaint(page, 'keydown', `document.querySelector('[role=dialog] [role=option]') !== null`)
  await page.keyboard.press('Control+k')
  const time = await painted()
  await slowed(page, 1)
  await page.keyboard.press('Escape')
  await page.locator('[role=dialog]').waitFor({ state: 'detached' })
  return time
}

/** A row that one rests on and opens, until its conversation stands there; then back. The API has answered before. */
export async function openTicket(page: Page, round: number): Promise<number> {
  // By its address: which rows are drawn changes as one scrolls.
  const address = await page
    .locator('[data-ticket-row]')
    .nth(14 + round)
    .getAttribute('href')
  const link = page.locator(`[data-ticket-row][href="${address}"]`)
  const title = JSON.stringify(await link.textContent())
  await link.hover()
  await page.waitForTimeout(800)
  await slowed(page, slowness)
  const painted = await toPaint(
    page,
    'click',
    `document.querySelector('main h1')?.textContent === ${title} && document.querySelector('main article') !== null`,
  )
  await link.click()
  const time = await painted()
  await slowed(page, 1)
  await page.goBack()
  await page.locator('[data-ticket-row]').first().waitFor()
  return time
}
