import type { Temporal } from 'temporal-polyfill'
import type { Deps } from '../deps.ts'
import type { Context } from '../platform/access/context.ts'
import type { DemoAccount } from './accounts.ts'
import type { DemoService } from './catalogue.ts'
import type { Step, Story } from './stories/story.ts'

/** The people of the demo, each as the context of his requests but for their instant, and what he can name. */
export type Cast = Readonly<{
  people: Readonly<Record<DemoAccount, Context>>
  serviceIds: Readonly<Record<DemoService, string>>
  teamId: string
}>

/**
 * Tells one story through the services, each step by the person who would have done it and at the instant at which he
 * would have. Answers the ticket's id.
 */
export async function play({ tickets }: Pick<Deps, 'tickets'>, cast: Cast, story: Story, now: Temporal.Instant) {
  const { title, description, priority, category, service, fields = {}, by, age, steps } = story
  let at = now.subtract({ minutes: age })
  const as = (person: DemoAccount): Context => ({ ...cast.people[person], requestId: 'demo', now: at })
  const asked = { title, description, priority, category, serviceId: cast.serviceIds[service], fields }
  const { id } = await tickets.create(as(by), asked)
  for (const step of steps) {
    at = at.add({ minutes: step[0] })
    await take(tickets, { id, step, as, by, cast })
  }
  return id
}

type Taken = Readonly<{ id: string; step: Step; as(person: DemoAccount): Context; by: Story['by']; cast: Cast }>

async function take(tickets: Deps['tickets'], { id, step, as, by, cast }: Taken): Promise<unknown> {
  const [, action, ...words] = step
  const [first = '', second = '', third = ''] = words
  switch (action) {
    case 'accept':
      return tickets.accept(as('manager'), id, step[2] === undefined ? {} : { priority: step[2] })
    case 'reject':
      return tickets.reject(as('manager'), id, { reason: first })
    case 'assign':
      return tickets.assign(as('manager'), id, { assigneeId: userOf(as(step[2])) })
    case 'assignTeam':
      return tickets.assign(as('manager'), id, { teamId: cast.teamId })
    case 'start':
      return tickets.setStatus(as(step[2]), id, { to: 'IN_PROGRESS' })
    case 'note':
      return tickets.comments.add(as(step[2]), id, { body: second, internal: true })
    case 'say':
      return tickets.comments.add(as(step[2]), id, { body: second, internal: false })
    case 'ask':
      return tickets.setStatus(as(step[2]), id, { to: 'WAITING_CUSTOMER', comment: second })
    case 'resolve':
      return tickets.setStatus(as(step[2]), id, { to: 'RESOLVED', resolution: second, rootCause: third })
    case 'reply':
      return tickets.comments.add(as(by), id, { body: first, internal: false })
    case 'cancel':
      return tickets.cancel(as(by), id, { reason: first })
    case 'refuse':
      return tickets.refuseSolution(as(by), id, { reason: first })
    case 'acceptSolution':
      return tickets.acceptSolution(as(by), id, {})
    case 'close':
      return tickets.setStatus(as('manager'), id, { to: 'CLOSED' })
  }
}

function userOf({ actor }: Context): string {
  if (actor.userId === null) throw new Error('the demo is played by people')
  return actor.userId
}
