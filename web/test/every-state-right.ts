import assert from 'node:assert/strict'
import type { Role } from '@atum-desk/contract/roles'
import type { Page } from 'playwright-core'
import type { Asking, Things } from './every-state-asking.ts'
import { administrator, workingAs } from './people.ts'
import type { App } from './routes-of.ts'
import { shoot } from './visit.ts'

const roleOf = { portal: 'customer', desk: 'agent' } as const

/** The role of this app's reader is left with the right to read tickets, and with nothing else. */
export const takeRights = async (url: string, app: App): Promise<void> => {
  const admin = await workingAs(url, administrator)
  const left = await admin.patch<Role>(`/api/roles/${roleOf[app]}`, { permissions: ['ticket.read'] })
  assert.equal(left.status, 200)
  await admin.dispose()
}

/** To another address without a new page, as a link does. */
const goTo = (page: Page, address: string) =>
  page.evaluate(`history.pushState(null, '', '${address}'); dispatchEvent(new PopStateEvent('popstate'))`)

/** The address opens a page that says what is missing and leads on, and nothing else leads to it. */
export const seeWithoutRight = async (page: Page, { app, route, at, permission }: Asking, things: Things) => {
  const address = `/${app}${at?.(things) ?? route}`
  await goTo(page, address)
  if (app === 'desk') {
    await page.getByRole('heading', { level: 1, name: 'Not part of your role' }).waitFor()
    await page.getByText(String(permission), { exact: true }).waitFor()
  } else await page.getByRole('heading', { level: 1, name: 'You may read requests, not open them' }).waitFor()
  await page.locator('main a').first().waitFor()
  assert.equal(await page.locator(`a[href="${address}"]`).count(), 0)
  await shoot(page, `state-${app}${route.replaceAll(/[/:]+/g, '-')}-no-right`)
  // The next one is told anew, and not read off this page.
  await goTo(page, `/${app}/notifications`)
  await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor()
}
