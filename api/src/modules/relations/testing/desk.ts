import type { Page } from '@atum-desk/contract/common'
import type { Problem } from '@atum-desk/contract/problem'
import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import type { TicketEvent, TimelineEntry } from '@atum-desk/contract/timeline'
import { sql } from 'kysely'
import type { Context } from '../../../platform/access/context.ts'
import type { TestApp } from '../../../testing/app.ts'
import type { TestTicket, TestUser } from '../../../testing/factories.ts'

export const solution = { resolution: 'The fuser was replaced.', rootCause: 'Wear.' }

/** A helpdesk, and what its people do with tickets that have to do with one another. */
export async function openDesk(t: TestApp) {
  const made = await t.make.helpdesk()
  const { manager, customer } = made
  const internal = (id: string, path: string) => `/api/internal/tickets/${id}/${path}`

  return {
    ...made,
    ticket: (by: TestUser = customer, more = {}) => t.make.ticket(by, more),

    link: (id: string, kind: string, ticketId: string) => t.as(manager).post(internal(id, 'links'), { kind, ticketId }),
    unlink: (id: string, kind: string, otherId: string) =>
      t.as(manager).ask('DELETE', internal(id, `links/${kind}/${otherId}`)),
    parent: (id: string, parentId: string) =>
      t.as(manager).ask('PUT', internal(id, 'parent'), { payload: { parentId } }),
    orphan: (id: string) => t.as(manager).ask('DELETE', internal(id, 'parent')),
    merge: (id: string, into: string, more = {}, by = manager) =>
      t.as(by).post(internal(id, 'merge'), { into, ...more }),
    unmerge: (id: string, more = {}) => t.as(manager).post(internal(id, 'unmerge'), more),
    split: (id: string, body: object, headers = {}) => t.as(manager).post(internal(id, 'split'), body, headers),
    status: (id: string, body: object, by = manager) => t.as(by).post(internal(id, 'status'), body),

    /** Through the gate, and given to the manager. */
    async accepted(by: TestUser = customer, more = {}): Promise<TestTicket> {
      const ticket = await t.make.ticket(by, more)
      await t.as(manager).post(internal(ticket.id, 'accept'), {})
      return ticket
    },
    async assigned(by: TestUser = customer): Promise<TestTicket> {
      const ticket = await this.accepted(by)
      await t.as(manager).post(internal(ticket.id, 'assign'), { assigneeId: manager.id })
      return ticket
    },

    read: async (id: string, by: TestUser = manager) => (await t.as(by).get(`/api/tickets/${id}`)).json<Ticket>(),
    list: async (query: string, by: TestUser = manager) =>
      (await t.as(by).get(`/api/tickets?sort=number&${query}`)).json<Page<TicketSummary>>().items.map(({ id }) => id),
    timeline: async (id: string, by: TestUser = manager) =>
      (await t.as(by).get(`/api/tickets/${id}/timeline?limit=100`)).json<Page<TimelineEntry>>().items,

    /** Of that name, on that ticket, as he reads it. */
    async events(id: string, name: string, by: TestUser = manager): Promise<TicketEvent[]> {
      const entries = await this.timeline(id, by)
      return entries.flatMap((entry) => (entry.type === 'event' && entry.event.name === name ? [entry.event] : []))
    },

    /** Raw SQL as the application role, in that caller's transaction. */
    raw: <Row>({ ctx }: { ctx: Context }, statement: string) =>
      t.db.write(ctx, async ({ q }) => (await sql.raw<Row>(statement).execute(q)).rows),
  }
}

type Answered = Readonly<{ statusCode: number; json(): unknown }>

/** `[422, 'link-refused']` */
export function problemOf(answer: Answered): [number, string] {
  return [answer.statusCode, (answer.json() as Problem).code]
}
