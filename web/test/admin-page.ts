import type { Page } from 'playwright-core'

export const administrator = 'admin@desk.example'

/** The rows of a list that is administered, as a table or as cards. */
export const adminRows = (page: Page) => page.locator('[data-admin-row]')

/** The row that has the focus. */
export const focusedRow = (page: Page) => page.locator('[data-admin-row]:focus')

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
