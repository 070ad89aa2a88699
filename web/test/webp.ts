import { mkdir, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

const docs = new URL('../../docs/', import.meta.url)

/** What the window shows, as a file of the documentation; answers its size. Chromium writes WebP, playwright does not ask. */
export const keepWebp = async (page: Page, path: string, quality = 80): Promise<number> => {
  const debug = await page.context().newCDPSession(page)
  const { data } = await debug.send('Page.captureScreenshot', { format: 'webp', quality })
  await debug.detach()
  const file = new URL(path, docs)
  await mkdir(new URL('.', file), { recursive: true })
  const bytes = Buffer.from(data, 'base64')
  await writeFile(file, bytes)
  return bytes.length
}

/** With ATUM_GUIDE=1 (`npm run guide`), a picture of docs/guide. */
export const illustrate = async (page: Page, name: string): Promise<void> => {
  if (process.env.ATUM_GUIDE !== undefined) await keepWebp(page, `guide/${name}.webp`, 70)
}
