import { createHash } from 'node:crypto'
import type { TestApp } from './app.ts'

/** A ticket with a text file of this content, in a helpdesk of its own; where the file lies in the store. */
export async function storedFile(t: TestApp, content: string): Promise<string> {
  const { customer } = await t.make.helpdesk()
  const { id } = await t.make.ticket(customer)
  const bytes = (async function* () {
    yield Buffer.from(content)
  })()
  await t.deps.attachments.upload({ ...customer.ctx, now: t.clock.now() }, id, {}, async () => ({
    fileName: 'a.txt',
    bytes,
  }))
  const sha256 = createHash('sha256').update(content).digest('hex')
  return `${t.config.filesDir}/${customer.ctx.tenantId}/${sha256.slice(0, 2)}/${sha256}`
}
