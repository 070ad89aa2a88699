import { readdir } from 'node:fs/promises'
import type { Attachment } from '@atum-desk/contract/attachments'
import type { Page } from '@atum-desk/contract/common'
import type { TestApp } from './app.ts'
import type { TestUser } from './factories.ts'
import { type FormPart, formOf, onePixel } from './forms.ts'

export const picture = { fileName: 'screen.png', content: onePixel }
export const note = { fileName: 'error.log', content: 'It said PC LOAD LETTER.\n' }

export const urlOf = (ticketId: string) => `/api/tickets/${ticketId}/attachments`

export const upload = (t: TestApp, user: TestUser, ticketId: string, file: FormPart, query = '') =>
  t.as(user).ask('POST', urlOf(ticketId) + query, formOf(file))

export const listSeenBy = async (t: TestApp, user: TestUser, ticketId: string) =>
  (await t.as(user).get(urlOf(ticketId))).json<Page<Attachment>>().items

/** The names in the store of this helpdesk: hashes. */
export async function filesOnDisk({ config }: TestApp, tenantId: string): Promise<string[]> {
  const folder = `${config.filesDir}/${tenantId}`
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** A helpdesk with a ticket that is through the gate. */
export async function acceptedTicket(t: TestApp) {
  const desk = await t.make.helpdesk()
  const { id } = await t.make.ticket(desk.customer)
  await t.as(desk.manager).post(`/api/internal/tickets/${id}/accept`, {})
  return { ...desk, id }
}
