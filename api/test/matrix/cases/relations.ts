import { newId } from '../../../src/platform/ids.ts'
import { type Owner, ticketIn, type World } from '../world.ts'
import { type Cases, staff } from './kit.ts'

/** What goes with each ticket that was made here: the other one, or the comment that is split off. */
const partners = new Map<string, string>()
const partnerOf = (world: World, id: string | undefined) => partners.get(id ?? '') ?? newId(world.t.clock.now())

/** Two tickets of that owner's. */
const two = async (world: World, owner: Owner) => {
  const { id } = await ticketIn(world, owner, 'ACCEPTED')
  partners.set(id, (await ticketIn(world, owner, 'ACCEPTED')).id)
  return id
}

/** Two of which the one has been done to the other, by that helpdesk's manager. */
const done =
  (method: 'POST' | 'PUT', path: string, body: (other: string) => object) => async (world: World, owner: Owner) => {
    const id = await two(world, owner)
    const { manager } = world.places[owner].desk.callers
    const url = `/api/internal/tickets/${id}/${path}`
    const answer = await world.t.as(manager).ask(method, url, { payload: body(partnerOf(world, id)) })
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`)
    return id
  }

const said = async (world: World, owner: Owner) => {
  const { customer } = world.places[owner]
  const { id } = await ticketIn(world, owner, 'ACCEPTED')
  const answer = await world.t.as(customer).post(`/api/tickets/${id}/comments`, { body: 'And the scanner, too.' })
  partners.set(id, answer.json().id)
  return id
}

export const relationCases: Cases = {
  'POST /api/internal/tickets/:id/links': {
    who: staff,
    status: 201,
    target: two,
    body: (world, _role, id) => ({ kind: 'related', ticketId: partnerOf(world, id) }),
  },
  'DELETE /api/internal/tickets/:id/links/:kind/:otherId': {
    who: staff,
    status: 200,
    target: done('POST', 'links', (ticketId) => ({ kind: 'blocks', ticketId })),
    also: (id) => ({ kind: 'blocks', otherId: partners.get(id) ?? id }),
  },
  'PUT /api/internal/tickets/:id/parent': {
    who: staff,
    status: 200,
    target: two,
    body: (world, _role, id) => ({ parentId: partnerOf(world, id) }),
  },
  'DELETE /api/internal/tickets/:id/parent': {
    who: staff,
    status: 200,
    target: done('PUT', 'parent', (parentId) => ({ parentId })),
  },
  'POST /api/internal/tickets/:id/merge': {
    who: staff,
    status: 200,
    target: two,
    body: (world, _role, id) => ({ into: partnerOf(world, id) }),
  },
  'POST /api/internal/tickets/:id/unmerge': {
    who: staff,
    status: 200,
    target: done('POST', 'merge', (into) => ({ into })),
    body: () => ({}),
  },
  'POST /api/internal/tickets/:id/split': {
    who: staff,
    status: 201,
    target: said,
    body: (world, _role, id) => ({ commentId: partnerOf(world, id), title: 'The scanner is jammed' }),
  },
}
