import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { createServer } from 'vite'
import { assertAccessible, launch, shoot, visit } from './visit.ts'

const web = new URL('../', import.meta.url).pathname
const ui = globSync('src/ui/**/*.tsx', { cwd: web })
const read = (path: string) => readFileSync(web + path, 'utf8')

/** Around every page; `Broken` where there is no frame; what `RichText` and `Toasts` fetch when they are first needed. */
const aside = ['AppProviders', 'BrokenPage', 'RichTextContent', 'SkipLink', 'ToastRegion']

test('UX-1: the page of components shows every one that ui exports, by itself or inside another', () => {
  const shown = globSync('src/desk/components/*.tsx', { cwd: web }).map(read).join('\n')
  const inside = ui.map(read).join('\n')
  const names = ui.flatMap((path) =>
    [...read(path).matchAll(/^export function ([A-Z]\w+)/gm)].map(([, name = '']) => name),
  )
  assert.ok(names.length > 40)
  const isUsed = (name: string, text: string) => new RegExp(`<${name}[\\s/>]`).test(text)
  assert.deepEqual(
    names.filter((name) => !aside.includes(name) && !isUsed(name, shown) && !isUsed(name, inside)),
    [],
  )
})

test('UX-1: no bundle that ships carries the page of components', () => {
  const scripts = globSync('dist/assets/*.js', { cwd: web })
  assert.ok(scripts.length > 10)
  assert.deepEqual(
    scripts.filter((path) => read(path).includes('data-components-page')),
    [],
  )
})

// The only test that asks Vite's own server: what it looks at is not built.
const server = await createServer({ root: web, server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
await server.listen()
const browser = await launch()
after(async () => {
  await browser.close()
  await server.close()
})

for (const theme of ['dark', 'light'] as const)
  for (const locale of ['en', 'ar'] as const)
    test(`UX-4.8: every component as ${locale}-${theme}`, async () => {
      const { page, leave } = await visit(browser, `${server.resolvedUrls?.local[0]}desk/_components`, {
        theme,
        locale,
      })
      await page.locator('[data-components-page]').waitFor()
      await assertAccessible(page)
      await shoot(page, `components-${locale}-${theme}`)
      await page.getByRole('button', { name: 'Accept ATD-1042' }).click()
      await page.getByRole('dialog', { name: 'Accept ATD-1042' }).waitFor()
      await assertAccessible(page)
      await leave()
    })
