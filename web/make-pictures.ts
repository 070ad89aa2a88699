import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './test/chromium.ts'

const brand = (name: string) => readFileSync(new URL(`../brand/${name}`, import.meta.url), 'utf8')
const served = new URL('public/icons/', import.meta.url)

interface Picture {
  readonly file: string
  readonly svg: string
  readonly width: number
  readonly height?: number
  /** As CSS knows it. A system that cuts its icons out by itself gets the whole square. */
  readonly radius?: string
}

const icon = brand('app-icon.svg')
const cinzel = readFileSync(
  fileURLToPath(import.meta.resolve('@fontsource-variable/cinzel/files/cinzel-latin-wght-normal.woff2')),
).toString('base64')
const social = brand('social.svg').replace('<!--wordmark-->', () =>
  brand('wordmark.svg').replace(/^<svg[^>]*>|<\/svg>\s*$/g, ''),
)

const pictures: readonly Picture[] = [
  { file: 'icon-192.png', svg: icon, width: 192, radius: '22%' },
  { file: 'icon-512.png', svg: icon, width: 512, radius: '22%' },
  { file: 'maskable-512.png', svg: icon, width: 512 },
  { file: 'apple-touch-icon.png', svg: icon, width: 180 },
  { file: 'social.png', svg: social, width: 1200, height: 630 },
]

const sheet = ({ svg, radius = '0' }: Picture) => `<style>
  @font-face { font-family: Cinzel; font-weight: 400 900; src: url(data:font/woff2;base64,${cinzel}) }
  body { margin: 0 } svg { display: block; width: 100vw; height: 100vh } body > svg { border-radius: ${radius} }
</style>${svg}`

const draw = async (browser: Browser, picture: Picture) => {
  const { file, width, height = width } = picture
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(sheet(picture))
  await page.evaluate('document.fonts.ready')
  writeFileSync(new URL(file, served), await page.screenshot({ omitBackground: true }))
  await page.close()
}

// What brand/ draws as paths, for those who want points: installed apps, and whoever shows a link to the page.
mkdirSync(served, { recursive: true })
const { executablePath, args, env } = findChromium()
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } })
for (const picture of pictures) await draw(browser, picture)
await browser.close()
