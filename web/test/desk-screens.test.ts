import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { openSheet, rows, sheet, status } from './desk-page.ts'
import { manager, visitAs } from './people.ts'
import { assertAccessible, assertNoOverflow, launch, type Reader, readers, shoot, visit } from './visit.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

const named = ({ theme, locale, width }: Reader) => `${locale}-${theme}-${width}`

/** Each screen as this reader has it: accessible, within its width, and kept to be looked at. */
const look = async (page: Page, name: string, reader: Reader) => {
  await assertAccessible(page)
  await assertNoOverflow(page)
  await shoot(page, `desk-${name}-${named(reader)}`)
}

/** The first ticket in that status, on its own page. */
const openFirst = async (page: Page, name: string) => {
  await page.goto(`${demo.url}/desk/tickets?status=${name}`)
  await rows(page).first().click()
  await status(page, name).waitFor()
  await page.locator('article').first().waitFor()
}

for (const reader of readers)
  test(`UX-4.8: every screen as ${named(reader)}`, async () => {
    const door = await visit(browser, `${demo.url}/desk/sign-in`, { ...reader, isLive: true })
    await door.page.locator('[name=password]').waitFor()
    await look(door.page, 'sign-in', reader)
    await door.leave()
    const { page, leave } = await visitAs(browser, demo.url, manager, '/desk/inbox', reader)
    await rows(page).first().waitFor()
    await look(page, 'queue', reader)
    await rows(page).nth(1).click()
    await page.locator('article').first().waitFor()
    await look(page, 'queue-open', reader)
    await openSheet(page, '1', /ATD-/)
    await look(page, 'queue-accept', reader)
    await page.goto(`${demo.url}/desk/tickets?status=ASSIGNED,IN_PROGRESS,RESOLVED&priority=P1,P2`)
    await rows(page).first().waitFor()
    await look(page, 'list', reader)
    await page.goto(`${demo.url}/desk/nowhere`)
    await page.locator('main h1').waitFor()
    await look(page, 'not-found', reader)
    for (const name of ['IN_PROGRESS', 'WAITING_CUSTOMER', 'RESOLVED', 'CLOSED']) {
      await openFirst(page, name)
      await look(page, `ticket-${name}`, reader)
    }
    await openFirst(page, 'IN_PROGRESS')
    await openSheet(page, 's', /ATD-/)
    await look(page, 'status', reader)
    await page.keyboard.press('Escape')
    await sheet(page, /ATD-/).waitFor({ state: 'detached' })
    await openSheet(page, 'a', /ATD-/)
    await page.getByRole('option').first().waitFor()
    await look(page, 'assign', reader)
    await page.keyboard.press('Escape')
    await sheet(page, /ATD-/).waitFor({ state: 'detached' })
    await page.keyboard.press('n')
    await page.locator('textarea:focus').waitFor()
    await look(page, 'note', reader)
    if (reader.width === 360) {
      await page.goto(`${page.url()}?view=details`)
      await page.locator('dl').first().waitFor()
      await look(page, 'details', reader)
    }
    await leave()
  })
