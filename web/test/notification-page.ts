import type { Locator, Page } from 'playwright-core'

export const notifications = (page: Page): Locator => page.locator('[data-notification]')
export const unread = (page: Page): Locator => page.locator('[data-notification="unread"]')

/** The bell while it shows so many. The desk has one for each width: the one that is seen. */
export const bell = (page: Page, count: number): Locator =>
  page
    .getByRole('link', { name: count === 0 ? 'Notifications' : `Notifications: ${count} unread`, exact: true })
    .filter({ visible: true })
