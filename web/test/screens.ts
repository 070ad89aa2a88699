// Makes docs/screens from the demo and the built web: npm run screens
import { writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { fillSignIn } from './people.ts'
import { fileOf, type Screen, screens } from './screens-list.ts'
import { launch, visit } from './visit.ts'
import { keepWebp } from './webp.ts'

const mostBytes = 3_000_000
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

const demo = await startDemo()
const browser = await launch()

async function open(page: Page, { who, press, ready }: Screen): Promise<void> {
  if (who !== null) {
    await fillSignIn(page, who)
    await page.locator('[name=password]').waitFor({ state: 'detached' })
  }
  if (press !== undefined) await page.locator(press).first().click()
  await page.locator(ready).first().waitFor()
  // Whatever was still on its way: fonts, the live feed, a second list.
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.waitForTimeout(1_500)
}

let all = 0
for (const screen of screens) {
  const { page, leave } = await visit(browser, `${demo.url}${screen.path}`, {
    theme: screen.theme,
    locale: screen.locale,
    width: sizes[screen.size].width,
    isLive: true,
  })
  await page.setViewportSize(sizes[screen.size])
  await open(page, screen)
  const bytes = await keepWebp(page, `screens/${fileOf(screen)}`)
  all += bytes
  console.log(`${fileOf(screen)} ${Math.round(bytes / 1000)} kB`)
  await leave()
}
await writeFile(new URL('../../docs/screens/README.md', import.meta.url), index())
await browser.close()
await demo.stop()
if (all > mostBytes) throw new Error(`${all} bytes: more than ${mostBytes}`)

function index(): string {
  const line = (screen: Screen) => {
    const { name, size, theme, locale } = screen
    return `| ${name} | ${size} | ${theme} | ${locale === 'ar' ? 'Arabic' : 'English'} | ![${name}](${fileOf(screen)}) |`
  }
  return [
    '# Screens',
    '',
    'The demo as it ships, made by `npm run screens` from the list in `web/test/screens-list.ts`.',
    '',
    '| screen | size | theme | language | |',
    '|---|---|---|---|---|',
    ...screens.map(line),
    '',
  ].join('\n')
}
