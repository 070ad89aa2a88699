import type { Page } from 'playwright-core'
import { wordsOf } from './words.ts'

/** What is opened over a screen: a sheet, a menu, the palette. Escape closes it. */
export interface Layer {
  readonly name: string
  readonly open: (page: Page) => Promise<unknown>
  /** Where it stands, unless it lies over the page. */
  readonly within?: string
}

const layer = '[data-keeps-keys], [role=menu], [role=listbox]'
export const opened = (page: Page) => page.locator(layer).first().waitFor()

export const inEither = (key: string) => new RegExp(`${wordsOf('en')(key).source}|${wordsOf('ar')(key).source}`)

export const byKey = (name: string, key: string): Layer => ({
  name,
  open: async (page) => {
    await page.keyboard.press(key)
    await opened(page)
  },
})

/** By a button that is called so in either language. */
export const byButton = (name: string, words: RegExp | string): Layer => ({
  name,
  open: async (page) => {
    const called = typeof words === 'string' ? inEither(words) : words
    await page.getByRole('button', { name: called }).filter({ visible: true }).first().click()
    await opened(page)
  },
})

/** By the palette, which knows what no key does: its words are those of the catalog. */
const openByPalette = async (page: Page, action: string): Promise<void> => {
  const isArabic = (await page.locator('html[lang=ar]').count()) > 0
  const [words = ''] = wordsOf(isArabic ? 'ar' : 'en')(action).source.match(/[^^()|]+/) ?? []
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill(words)
  await page.getByRole('option').filter({ hasText: words }).first().click()
}

export const byPalette = (action: string): Layer => ({
  name: action.split('.').at(-1) ?? action,
  open: async (page) => {
    await openByPalette(page, action)
    await page.locator('[data-keeps-keys]:not([data-palette]) h2').waitFor()
  },
})

/** By a file that is picked. */
export const byFile = (name: string, file: Readonly<{ name: string; mimeType: string; text: string }>): Layer => ({
  name,
  open: async (page) => {
    const buffer = Buffer.from(file.text)
    await page.locator('main input[type=file]').setInputFiles({ name: file.name, mimeType: file.mimeType, buffer })
    await opened(page)
  },
})
