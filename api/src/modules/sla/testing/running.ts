import assert from 'node:assert/strict'
import type { Clock, TicketSla } from '@atum-desk/contract/sla'
import type { Ticket } from '@atum-desk/contract/tickets'
import type { TestApp } from '../../../testing/app.ts'
import type { TestUser } from '../../../testing/factories.ts'

export const words = { resolution: 'The drum was replaced.', rootCause: 'Wear.' }
export const hour = 3600

/** An accepted and assigned P2 ticket: an hour to answer, eight to solve, day and night. */
export async function running(t: TestApp, make = () => t.make.helpdesk()) {
  const desk = await make()
  const { customer, manager, agent } = desk
  const { id } = await t.make.ticket(customer, { priority: 'P2' })
  const post = async (user: TestUser, path: string, body: object) => {
    const answer = await t.as(user).post(`/api${path}`, body)
    assert.ok(answer.statusCode < 300, answer.body)
    return answer
  }
  await post(manager, `/internal/tickets/${id}/accept`, {})
  await post(manager, `/internal/tickets/${id}/assign`, { assigneeId: agent.id })
  const to = (status: string, more = {}) => post(agent, `/internal/tickets/${id}/status`, { to: status, ...more })
  const say = (user: TestUser, body: string) => post(user, `/tickets/${id}/comments`, { body })
  const sla = async (): Promise<TicketSla> => (await t.as(agent).get(`/api/tickets/${id}`)).json<Ticket>().sla
  const resolution = async () => expectClock((await sla()).resolution)
  const firstResponse = async () => expectClock((await sla()).firstResponse)
  return { ...desk, id, post, to, say, sla, resolution, firstResponse }
}

export function expectClock(clock: Clock | null): Clock {
  assert.ok(clock, 'there is a clock')
  return clock
}

/** So much after now, as an answer says it. */
export const later = (t: TestApp, duration: object) =>
  t.clock.now().add(duration).toString({ fractionalSecondDigits: 3 })

/** One round of the worker, in that user's helpdesk. */
export async function sweep(t: TestApp, { ctx }: TestUser): Promise<void> {
  const asHelpdesk = { ...ctx, actor: { userId: null, permissions: new Set<never>() }, now: t.clock.now() }
  for (const { name, run } of t.deps.sweeps) if (name === 'sla.tell-milestones') await run(asHelpdesk)
}

/** What the timeline tells of a ticket's clocks, in the order in which it happened. */
export async function milestones(t: TestApp, { ctx }: TestUser, ticketId: string) {
  const rows = await t.db.read(ctx, ({ q }) =>
    q
      .selectFrom('ticket_events')
      .where('ticket_id', '=', ticketId)
      .where('name', 'like', 'sla.%')
      .orderBy('occurred_at')
      .select(['name', 'details', 'occurred_at as at'])
      .execute(),
  )
  return rows.map(({ name, details, at }) => `${name} ${(details as { clock: string }).clock} ${at}`)
}
