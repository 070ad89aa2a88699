import { type TicketAction, type TicketStatus, ticketActions, ticketStatuses } from '@atum-desk/contract/tickets'
import { type Role, roles } from './desk.ts'

export type Outcome = Readonly<{ role: Role; action: TicketAction; from: TicketStatus; to: TicketStatus | null }>

const introduction = `# The workflow, by role

Made by \`api/test/workflow\` (\`npm run docs\` writes it, \`npm test\` compares it): each cell was asked for over HTTP, with
the permissions that the built-in roles begin with. A cell names the status that the ticket then has; a dot is a refusal
that changed nothing. \`customer_reply\` is a customer's comment; it is never a button. What depends on more than the status
(whose ticket it is, the reopen window, who holds it) is in [requirements/tickets.md](requirements/tickets.md).
`

/** The page, with a table for each group of roles that can do the same. */
export function pageOf(outcomes: readonly Outcome[]): string {
  const tables = Map.groupBy(roles, (role) => tableOf(outcomes.filter((one) => one.role === role)))
  const sections = [...tables].map(([table, same]) => `\n## ${same.join(', ')}\n\n${table}\n`)
  return introduction + sections.join('')
}

function tableOf(outcomes: readonly Outcome[]): string {
  const cell = (action: TicketAction, status: TicketStatus) =>
    outcomes.find((one) => one.action === action && one.from === status)?.to ?? '·'
  const rows = ticketActions.map((action) => [action, ...ticketStatuses.map((status) => cell(action, status))])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(['', ...ticketStatuses]), line(['', ...ticketStatuses].map(() => '---')), ...rows.map(line)].join('\n')
}
