import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { agent, manager, workingAs } from './people.ts'

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

/** A ticket that an agent has begun to work on, and the calls that move it along. */
export const beginWork = async (url: string, title: string) => {
  const [chief, worker] = [await workingAs(url, manager), await workingAs(url, agent)]
  const [ticket] = await chief.findByTitle(title)
  assert.ok(ticket)
  const internal = `/api/internal/tickets/${ticket.id}`
  const me = await worker.get<{ id: string }>('/api/me')
  await chief.post(`${internal}/accept`, {})
  await chief.post(`${internal}/assign`, { assigneeId: me.body.id })
  return {
    number: ticket.number,
    note: (body: string) => worker.post(`${internal}/comments`, { body, internal: true }),
    ask: (comment: string) => worker.post(`${internal}/status`, { to: 'WAITING_CUSTOMER', comment }),
    solve: (resolution: string) =>
      worker.post(`${internal}/status`, { to: 'RESOLVED', resolution, rootCause: 'It broke.' }),
    dispose: () => Promise.all([chief.dispose(), worker.dispose()]),
  }
}
