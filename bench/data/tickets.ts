import type { Temporal } from 'temporal-polyfill'
import { newId } from '../../api/src/platform/ids.ts'
import type { Chance } from './chance.ts'
import type { Row } from './insert.ts'
import type { People } from './people.ts'

export type Context = Readonly<{
  tenantId: string
  random: Chance
  people: People
  say(words: number): string
  commentsPerTicket: number
}>

/** Nine of ten are over, as in a helpdesk of three years. */
const statuses = [
  ...Array.from({ length: 84 }, () => 'CLOSED'),
  ...['RESOLVED', 'RESOLVED', 'REJECTED', 'CANCELLED', 'NEW', 'NEW', 'ACCEPTED', 'ASSIGNED', 'ASSIGNED', 'ASSIGNED'],
  ...['IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_CUSTOMER', 'WAITING_CUSTOMER'],
]
const priorities = ['P1', 'P2', 'P2', 'P3', 'P3', 'P3', 'P3', 'P4', 'P4']
const categories = ['Hardware', 'Network', 'Mail', 'Access', 'Software', 'Billing', null]
const tags = ['vpn', 'printer', 'vip', 'remote', 'audit', 'onboarding', 'warehouse', 'monthly']

/** A ticket with its comments, of which a fifth are notes, and, one time in four, a file. */
export function makeTicket(known: { id: string; number: number; at: Temporal.Instant }, context: Context) {
  const { random, people, say, tenantId } = context
  const organization = random.of(people.organizations)
  const own = { tenant_id: tenantId, org_id: organization.id }
  const requester = random.of(organization.customers)
  const of = { ...own, ticket_id: known.id }
  const said = { at: known.at.toString(), by: [requester, ...people.agents] }
  const comments = Array.from({ length: random.below(context.commentsPerTicket * 2 + 1) }, (): Row => {
    const internal = random.below(5) === 0
    const author_id = internal ? random.of(people.agents) : random.of(said.by)
    return { ...of, id: newId(known.at), author_id, body: say(8 + random.below(30)), internal, created_at: said.at }
  })
  const file = {
    id: newId(known.at),
    mime_type: 'text/plain',
    size_bytes: 1_000,
    sha256: '0'.repeat(64),
    internal: false,
  }
  const named = { file_name: `${say(2).replace(' ', '-')}.txt`, uploaded_by: requester, created_at: said.at }
  const files: Row[] = random.below(4) === 0 ? [{ ...of, ...file, ...named }] : []
  const texts = { title: say(4 + random.below(6)), description: say(15 + random.below(60)) }
  const labels = { category: random.of(categories), tags: random.below(3) === 0 ? [random.of(tags)] : [] }
  const ticket = { ...own, id: known.id, number: known.number, ...texts, ...labels, requester_id: requester }
  return { ticket: { ...ticket, created_by: requester, ...progress(known.at, context) }, comments, files }
}

/** What its status asks for: who accepted it, who has it, how it was solved. */
function progress(at: Temporal.Instant, { random, people }: Context): Row {
  const status = random.of(statuses)
  const isOut = status === 'NEW' || status === 'REJECTED' || status === 'CANCELLED'
  const isSolved = status === 'RESOLVED' || status === 'CLOSED'
  const later = at.add({ hours: 1 + random.below(400) }).toString()
  const solved = isSolved ? 'Done.' : null
  return {
    status,
    priority: random.of(priorities),
    version: 5,
    created_at: at.toString(),
    updated_at: later,
    accepted_by: isOut ? null : random.of(people.agents),
    accepted_at: isOut ? null : at.add({ minutes: 30 }).toString(),
    assignee_id: isOut || status === 'ACCEPTED' || random.below(8) === 0 ? null : random.of(people.agents),
    team_id: isOut || status === 'ACCEPTED' ? null : random.of(people.teams),
    rejection_reason: status === 'REJECTED' ? 'Not ours.' : null,
    resolution: solved,
    root_cause: solved,
    resolved_at: isSolved ? later : null,
    closed_at: status === 'CLOSED' ? later : null,
  }
}
