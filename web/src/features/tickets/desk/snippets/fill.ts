import type { SessionUser } from '@atum-desk/contract/auth'
import type { SnippetVariable } from '@atum-desk/contract/snippets'
import type { Ticket } from '@atum-desk/contract/tickets'

/** What stands in for each variable. One that is missing here does not compile. */
const values = {
  'requester.name': ({ requester }) => requester.name,
  'requester.firstName': ({ requester }) => requester.name.trim().split(/\s+/)[0] ?? '',
  'organization.name': ({ organization }) => organization.name,
  'ticket.number': ({ number }) => number,
  'ticket.title': ({ title }) => title,
  'agent.name': (_ticket, { name }) => name,
  'helpdesk.name': (_ticket, { tenant }) => tenant.name,
} as const satisfies Record<SnippetVariable, (ticket: Ticket, user: SessionUser) => string>

export const variables = Object.keys(values) as SnippetVariable[] // true, as `values` is constant

const isVariable = (name: string): name is SnippetVariable => Object.hasOwn(values, name)

/** Each is replaced once: what a title brings along is left alone. */
export const filled = (body: string, ticket: Ticket, user: SessionUser): string =>
  body.replace(/\{\{([^{}]*)\}\}/g, (whole, said: string) => {
    const name = said.trim()
    return isVariable(name) ? values[name](ticket, user) : whole
  })
