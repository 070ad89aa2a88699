import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { password, startDemo } from './demo-server.ts'
import { customer, customerAdmin, fillSignIn } from './people.ts'
import { beginWork, pngFile, textFile } from './request-page.ts'
import { assertAccessible, assertNoOverflow, launch, shoot, visit } from './visit.ts'
import { type Said, wordsOf } from './words.ts'

const demo = await startDemo()
const browser = await launch()
after(async () => {
  await browser.close()
  await demo.stop()
})

/** A phone in the hand of a customer: what is there to be touched and to be read. */
const phone = (page: Page, said: Said, look: string) => {
  const button = (words: string) => page.getByRole('button', { name: said(words) }).first()
  const link = (words: string) => page.getByRole('link', { name: said(words) }).first()
  const field = (words: string) => page.getByRole('textbox', { name: said(words) })
  return {
    button,
    link,
    field,
    /** A name in a sentence is set apart from its direction: nothing here asks for more than that it is seen. */
    sees: (words: string) => page.getByText(said(words)).filter({ visible: true }).first().waitFor(),
    reads: (text: string) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    files: () => page.locator('input[type=file]').first(),
    look: async (screen: string) => {
      await assertNoOverflow(page)
      await shoot(page, `phone-${screen}-${look}`)
    },
  }
}
type Phone = ReturnType<typeof phone>

const announcement = 'On Friday we close at noon. يوم الجمعة نغلق عند الظهر.'

const start = async (page: Page, { look, reads, button, sees }: Phone) => {
  await page.route('**/api/public/settings', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ json: { ...(await answer.json()), announcement } })
  })
  await button('session:signIn.submit').tap()
  await sees('common:field.required')
  await page.locator('[name=email]:focus').waitFor()
  await fillSignIn(page, customer)
  await reads(announcement)
  await page.getByRole('link', { name: 'New colleague' }).waitFor()
  await look('home')
}

/** The list follows what is typed; its address keeps it. */
const search = async (page: Page, { link, look, sees }: Phone) => {
  await page.getByRole('searchbox').fill('unicorn')
  await page.keyboard.press('Enter')
  await sees('portal:list.empty.found')
  await page.getByRole('searchbox').fill('label')
  await page.waitForURL('**/portal/requests?tab=all&q=label')
  await page.locator('main li').getByText('Label printer').waitFor()
  await look('list')
  await page.getByRole('searchbox').fill('')
  await page.waitForURL('**/portal/requests?tab=all')
  await link('portal:nav.new').tap()
}

const ask = async (page: Page, { button, field, files, look, sees }: Phone, title: string) => {
  await button('request:new.submit').tap()
  await sees('request:new.subjectShort')
  await page.locator('[name=title]:focus').waitFor()
  await field('request:new.subject').fill(title)
  await files().setInputFiles([textFile('dock.log', 'no signal')])
  await page.reload()
  await sees('request:new.draftKept')
  await sees('request:new.filesNotKept')
  assert.equal(await field('request:new.subject').inputValue(), title)
  await field('request:new.description').fill('It began this morning.')
  await files().setInputFiles([textFile('empty.log', ''), pngFile('dock.png'), textFile('dock.log', 'no signal')])
  await page.getByText(/^\W?empty\.log\W?: /).waitFor()
  await look('new')
  let isDown = true
  await page.route('**/attachments', (route) => (isDown ? route.abort() : route.continue()))
  await button('request:new.submit').tap()
  await sees('request:new.partly')
  await assertAccessible(page)
  await look('files-failed')
  isDown = false
  await button('common:retry').tap()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page
    .getByRole('button', { name: /dock\.log/ })
    .first()
    .waitFor()
}

const answer = async (page: Page, { button, field, files, look, sees, reads }: Phone, title: string) => {
  const ticket = await beginWork(demo.url, title)
  await page.reload()
  await sees('portal:promise.reply')
  await look('promise')
  await ticket.ask('Which dock, and since **when**?')
  await page.reload()
  await sees('request:next.WAITING_CUSTOMER')
  await button('request:reply.send').tap()
  await sees('request:reply.short')
  await page.locator('textarea:focus').waitFor()
  await field('request:reply.label').fill('Dock 3, since noon.')
  await files().setInputFiles([textFile('noon.log', 'gone')])
  await button('request:reply.send').tap()
  await sees('request:reply.sent')
  await page
    .getByRole('button', { name: /noon\.log/ })
    .first()
    .waitFor()
  await ticket.solve('A new antenna.')
  await page.reload()
  await reads('A new antenna.')
  await look('solved')
  return ticket
}

/** Who else reads it, and the page on paper. */
const share = async (page: Page, { field, sees, button }: Phone) => {
  await field('request:cc.add').fill('nobody@nile.example')
  await page.keyboard.press('Enter')
  await sees('request:cc.unknown')
  await field('request:cc.add').fill(customerAdmin)
  await page.keyboard.press('Enter')
  await button('request:cc.remove').waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('banner').waitFor({ state: 'hidden' })
  assert.equal(await page.getByRole('button', { name: /^(Print|طباعة)/ }).count(), 0)
  assert.equal(
    await page.evaluate("getComputedStyle(document.querySelector('article')).backgroundColor"),
    'rgb(255, 255, 255)',
  )
  await page.emulateMedia({ media: null })
}

type Work = Awaited<ReturnType<typeof beginWork>>

const judge = async (page: Page, { button, link, sees, reads, look, field }: Phone, ticket: Work) => {
  await button('request:answer.refuse').tap()
  await button('request:answer.refuseSend').tap()
  await sees('request:answer.refuseShort')
  await page.locator('textarea:focus').waitFor()
  await assertAccessible(page)
  await look('refuse')
  await page.getByRole('dialog').getByRole('textbox').fill('It is lost again.')
  await button('request:answer.refuseSend').tap()
  await sees('request:answer.refused')
  await reads('It is lost again.')
  await ticket.solve('A second antenna.')
  await page.reload()
  await button('request:answer.accept').tap()
  await sees('request:answer.accepted')
  assert.equal(await field('request:reply.label').count(), 0)
  await look('closed')
  await link('request:answer.followUp').tap()
  await sees('request:new.followUp')
}

/** Unsaved ticks are kept; the password, the theme, the language; and out. */
const account = async (page: Page, { button, link, sees, look }: Phone, other: Said) => {
  await button('portal:nav.account').tap()
  await link('portal:account.preferences').tap()
  await page.locator('[name=current]').waitFor()
  await sees('preferences:devices.title')
  await page.locator('table input[type=checkbox]').first().uncheck()
  await sees('notifications:preferences.unsaved')
  await look('account')
  await page.goBack()
  await page.goForward()
  await sees('notifications:preferences.unsaved')
  assert.equal(await page.locator('table input[type=checkbox]').first().isChecked(), false)
  await button('notifications:preferences.discard').tap()
  await button('preferences:password.submit').tap()
  await page.locator('[name=current]:focus').waitFor()
  await page.locator('[name=current]').fill(password)
  await page.locator('[name=next]').fill(password)
  await button('preferences:password.submit').tap()
  await sees('preferences:password.done')
  await page.locator('label:has([name=theme][value=light])').tap()
  await page.locator('html[data-theme=light]').waitFor()
  assert.equal(await page.locator('meta[name=theme-color]').getAttribute('content'), '#f7f4ec')
  await page.locator('label:has([name=locale]:not(:checked))').tap()
  await page.getByRole('heading', { name: other('preferences:password.title') }).waitFor()
  await page.getByRole('button', { name: other('portal:nav.account') }).tap()
  await page.getByRole('button', { name: other('session:signOut') }).tap()
  await page.locator('[name=password]').waitFor()
}

for (const [locale, other] of [
  ['en', 'ar'],
  ['ar', 'en'],
] as const)
  test(`UX-4.9: a customer’s way through the portal on a phone, in ${locale}`, async () => {
    const reader = { locale, isPhone: true, isLive: true } as const
    const { page, leave } = await visit(browser, `${demo.url}/portal/`, reader)
    const hand = phone(page, wordsOf(locale), locale)
    const title = `The map of dock 3 is lost (${locale})`
    await start(page, hand)
    await search(page, hand)
    await ask(page, hand, title)
    const ticket = await answer(page, hand, title)
    await share(page, hand)
    await judge(page, hand, ticket)
    await account(page, hand, wordsOf(other))
    await ticket.dispose()
    await leave()
  })
