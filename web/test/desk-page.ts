import type { Locator, Page, Route } from 'playwright-core'

export const rows = (page: Page) => page.locator('[data-ticket-row]')
export const selected = (page: Page) => page.locator('[data-ticket-row][aria-current="true"]')
/** The titles of a list, as they stand. */
export const titles = (page: Page) => page.locator('[data-ticket-row] [dir=auto]').allTextContents()
export const status = (page: Page, name: string) => page.locator(`[data-ticket-status="${name}"]`)
/** A sheet, and not a toast, which is a dialog for a screen reader, too. */
export const sheet = (page: Page, name: string | RegExp): Locator =>
  page.locator('[data-keeps-keys]').and(page.getByRole('dialog', { name }))

/** A sheet takes the focus a moment after it has opened. */
export const openSheet = async (page: Page, key: string, name: string | RegExp): Promise<Locator> => {
  await page.keyboard.press(key)
  const opened = sheet(page, name)
  await opened.locator(':focus').waitFor()
  return opened
}

/** How the API answers from now on, instead of the server. */
export const answering =
  (statusCode: number, code: string, requestId = 'desk-test-7') =>
  (route: Route) =>
    route.fulfill({
      status: statusCode,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code, requestId }),
    })

/** A call that never comes back. */
export const silence = (): Promise<void> => new Promise(() => undefined)

/** The address has come to hold exactly this, read as a person would. */
export const atQuery = (page: Page, query: string) =>
  page.waitForURL(({ search }) => decodeURIComponent(search) === query)

/** Looks back at the page, as one who returns to its tab, until this is there: what is older than 5 s is read again. */
export const seenAgain = async (page: Page, wanted: Locator) => {
  for (let look = 0; look < 15 && !(await wanted.isVisible()); look++) {
    await page.evaluate("dispatchEvent(new Event('visibilitychange'))")
    await page.waitForTimeout(1_000)
  }
  await wanted.waitFor()
}

/** Presses Retry, unless the live feed was faster and has taken it away. */
export const retry = async (page: Page, wanted: Locator): Promise<void> => {
  const button = page.getByRole('button', { name: 'Retry' })
  await button.or(wanted).first().waitFor()
  if (await button.isVisible()) await button.click({ timeout: 3_000 }).catch(() => undefined)
  await wanted.waitFor()
}
