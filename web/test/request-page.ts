import type { Page } from 'playwright-core'

export interface PickedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

export const pngFile = (name: string): PickedFile => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(onePixel, 'base64'),
})

export const textFile = (name: string, text: string): PickedFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

interface Asked {
  readonly title: string
  readonly priority?: string
  readonly files?: readonly PickedFile[]
}

/** Fills the form of a new request; sending is the test’s business. */
export const askFor = async (page: Page, { title, priority, files }: Asked) => {
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What happened?').fill('It began this morning and comes back after every restart.')
  if (priority) await page.getByText(priority, { exact: true }).click()
  if (files)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files])
}
