import type { Comment } from '@atum-desk/contract/comments'
import type { Page as ApiPage } from '@atum-desk/contract/common'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { Page } from 'playwright-core'
import { startDemo } from './demo-server.ts'
import { agent, customer, manager, visitAs, workingAs } from './people.ts'
import { launch } from './visit.ts'

/** `r` begins a reply, `n` a note. */
export const type = async (page: Page, key: 'r' | 'n', text: string) => {
  await page.keyboard.press(key)
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type(text)
}

/** A demo, a browser, a customer who asks and a manager who hands on: what journeys through a ticket begin with. */
export const startTicketJourneys = async () => {
  const demo = await startDemo()
  const browser = await launch()
  const asking = await workingAs(demo.url, customer)
  const managing = await workingAs(demo.url, manager)
  let asked = 0

  const give = async ({ id }: Ticket, email: string) => {
    const { body } = await managing.get<{ items: { id: string; email: string }[] }>('/api/users?staff=true')
    const assigneeId = body.items.find((person) => person.email === email)?.id
    await managing.post(`/api/internal/tickets/${id}/assign`, { assigneeId })
  }
  return {
    demo,
    browser,
    asking,
    managing,
    give,
    /** A ticket that the gate has let through, and that is the agent’s where `isAssigned`. */
    accepted: async (isAssigned = true): Promise<Ticket> => {
      const words = { title: `The line of dock ${++asked} is silent`, description: 'Since **noon**.', priority: 'P2' }
      const { body: ticket } = await asking.post<Ticket>('/api/tickets', words)
      await managing.post(`/api/internal/tickets/${ticket.id}/accept`, {})
      if (isAssigned) await give(ticket, agent)
      return ticket
    },
    open: async (who: string, { number }: Ticket) => {
      const visitor = await visitAs(browser, demo.url, who, `/desk/tickets/${number}`)
      await visitor.page.locator('textarea').waitFor()
      return visitor
    },
    commentsOf: async (who: typeof asking, { id }: Ticket) =>
      (await who.get<ApiPage<Comment>>(`/api/tickets/${id}/comments`)).body.items.map(({ body }) => body),
    stop: async () => {
      await asking.dispose()
      await managing.dispose()
      await browser.close()
      await demo.stop()
    },
  }
}
