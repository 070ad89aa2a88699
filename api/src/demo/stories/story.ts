import type { FieldValues } from '@atum-desk/contract/forms'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import type { DemoAccount } from '../accounts.ts'
import type { DemoService } from '../catalogue.ts'

type Customer = Extract<DemoAccount, 'nileAdmin' | 'nileUser' | 'meridianUser'>
type Agent = Extract<DemoAccount, 'agent' | 'agent2'>

/** What happens to a ticket after it was opened; the number is how many minutes after the step before. */
export type Step =
  | readonly [after: number, action: 'accept', priority?: TicketPriority]
  | readonly [after: number, action: 'reject' | 'cancel' | 'reply' | 'refuse', words: string]
  | readonly [after: number, action: 'assign', to: Agent]
  | readonly [after: number, action: 'assignTeam' | 'close' | 'acceptSolution']
  | readonly [after: number, action: 'start', by: Agent]
  | readonly [after: number, action: 'note' | 'say' | 'ask', by: Agent, words: string]
  | readonly [after: number, action: 'resolve', by: Agent, resolution: string, rootCause: string]

export type Story = Readonly<{
  title: string
  description: string
  by: Customer
  priority: TicketPriority
  service: DemoService
  fields?: FieldValues
  category: string
  /** Minutes before now. */
  age: number
  steps: readonly Step[]
}>

/** In minutes. */
export const hours = 60
export const days = 24 * hours
