import type { TeamStrategy } from '@atum-desk/contract/assignment'
import type { TicketAction, TicketPriority, TicketStatus } from '@atum-desk/contract/tickets'
import type { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../platform/errors.ts'
import { isFinal, nextStatus } from './ticket-workflow.ts'

/** As much of a ticket as a decision needs. */
export type TicketState = Readonly<{
  status: TicketStatus
  priority: TicketPriority
  category: string | null
  serviceId: string | null
  assigneeId: string | null
  teamId: string | null
  escalatedRole: string | null
  resolvedAt: Temporal.Instant | null
}>

type Triage = Readonly<{
  priority?: TicketPriority | undefined
  category?: string | null | undefined
  serviceId?: string | null | undefined
}>

/** What the service settles at the gate: the team that has it from now on, and which form was answered. */
type CatalogueEntry = Readonly<{ teamId?: string | undefined; formVersion?: number | null | undefined }>

/** `strategy`: by which the team chose the assignee. `staysEscalated`: he is of the role that the ticket is with. */
type Assignment = Readonly<{
  assigneeId?: string | undefined
  teamId?: string | undefined
  strategy?: TeamStrategy | undefined
  staysEscalated?: boolean | undefined
}>

/** Who has a ticket, and the role that it is with. */
export type Holder = Readonly<{ assigneeId: string | null; teamId: string | null; escalatedRole: string | null }>

/** What somebody asks of a ticket. `by` is a user; the automatic ones name nobody. */
export type TicketCommand =
  | Readonly<{ action: 'accept'; by: string } & Triage & CatalogueEntry>
  | Readonly<{ action: 'reject'; reason: string }>
  | Readonly<{ action: 'assign' } & Assignment>
  | Readonly<{ action: 'take' | 'start' | 'request_info'; by: string }>
  | Readonly<{ action: 'escalate'; role: string; reason?: string | undefined }>
  | Readonly<{ action: 'deescalate'; to: Holder; reason?: string | undefined }>
  | Readonly<{ action: 'resolve'; by: string; resolution: string; rootCause: string }>
  | Readonly<{ action: 'cancel' | 'resume' | 'customer_reply' | 'reopen' | 'close' }>

/** The members of a ticket that a command changes, with their new values. */
export type TicketPatch = Readonly<{
  status?: TicketStatus
  title?: string
  description?: string
  priority?: TicketPriority
  category?: string | null
  serviceId?: string | null
  formVersion?: number | null
  tags?: string[]
  acceptedById?: string
  acceptedAt?: Temporal.Instant
  assigneeId?: string | null
  teamId?: string | null
  escalatedRole?: string | null
  rejectionReason?: string
  resolution?: string | null
  rootCause?: string | null
  resolvedAt?: Temporal.Instant | null
  closedAt?: Temporal.Instant
}>

/** Pure: the same ticket, command and instant always give the same patch. Throws `transition-refused`. */
export function decide(ticket: TicketState, command: TicketCommand, now: Temporal.Instant): TicketPatch {
  const status = nextStatus(ticket.status, command.action)
  return { status, ...consequences(ticket, command, now) }
}

function consequences(ticket: TicketState, command: TicketCommand, now: Temporal.Instant): TicketPatch {
  switch (command.action) {
    case 'accept':
      return { ...triage(command), ...catalogued(command), acceptedById: command.by, acceptedAt: now }
    case 'reject':
      return { rejectionReason: command.reason }
    case 'assign':
      return assignment(ticket, command)
    case 'take':
      return { assigneeId: command.by }
    case 'escalate':
      return { assigneeId: null, escalatedRole: command.role }
    case 'deescalate':
      return command.to
    case 'start':
    case 'request_info':
      return taking(ticket, command.by)
    case 'resolve': {
      const { by, resolution, rootCause } = command
      return { ...taking(ticket, by), resolution, rootCause, resolvedAt: now }
    }
    case 'reopen':
    case 'customer_reply':
      return ticket.status === 'RESOLVED' ? { resolution: null, rootCause: null, resolvedAt: null } : {}
    case 'close':
      return { closedAt: now }
    case 'cancel':
    case 'resume':
      return {}
  }
}

const triage = ({ priority, category, serviceId }: Triage): TicketPatch => ({
  ...(priority !== undefined && { priority }),
  ...(category !== undefined && { category }),
  ...(serviceId !== undefined && { serviceId }),
})

const catalogued = ({ teamId, formVersion }: CatalogueEntry): TicketPatch => ({
  ...(teamId !== undefined && { teamId }),
  ...(formVersion !== undefined && { formVersion }),
})

/**
 * Given to a team alone, it is nobody's until one of them takes it; given to a person, it stays his team's. Whoever gives
 * an escalated ticket to somebody outside of its role has ended the escalation.
 */
function assignment({ escalatedRole }: TicketState, to: Assignment): TicketPatch {
  const isOver = escalatedRole !== null && !to.staysEscalated
  return {
    assigneeId: to.assigneeId ?? null,
    ...(to.teamId !== undefined && { teamId: to.teamId }),
    ...(isOver && { escalatedRole: null }),
  }
}

/** Whoever works a team's ticket has taken it. */
const taking = ({ assigneeId }: TicketState, by: string): TicketPatch => (assigneeId === null ? { assigneeId: by } : {})

/** TKT-3: what somebody says to a ticket that is over is refused, naming the way on. Throws `ticket-final`. */
export function expectOpenToWords({ status }: Pick<TicketState, 'status'>): void {
  if (!isFinal(status)) return
  const detail = `A ticket that is ${status} takes no more comments. Open a follow-up ticket; it will be linked.`
  throw new AppError('ticket-final', { detail })
}

/** Until when a customer may answer a solution: the end of the reopen window, or null where nothing is solved. */
export function reopenableUntil({ resolvedAt }: Pick<TicketState, 'resolvedAt'>, windowDays: number) {
  return resolvedAt?.add({ hours: 24 * windowDays }) ?? null
}

type ReplyRules = Readonly<{
  reopenWindowDays: number
  replyReopensResolved: boolean
  replyResumesWaiting: boolean
}>

/**
 * What a customer's comment does beyond being said: an action, or nothing. Throws `ticket-final`, and
 * `reopen-window-over` where the solution can no longer be answered.
 */
export function replyAction(ticket: TicketState, rules: ReplyRules, now: Temporal.Instant): TicketAction | null {
  expectOpenToWords(ticket)
  if (ticket.status === 'WAITING_CUSTOMER') return rules.replyResumesWaiting ? 'customer_reply' : null
  if (ticket.status !== 'RESOLVED') return null
  expectReopenable(ticket, rules.reopenWindowDays, now)
  return rules.replyReopensResolved ? 'customer_reply' : null
}

/** Throws `reopen-window-over`. */
export function expectReopenable(ticket: Pick<TicketState, 'resolvedAt'>, windowDays: number, now: Temporal.Instant) {
  const until = reopenableUntil(ticket, windowDays)
  if (until === null || now.epochMilliseconds <= until.epochMilliseconds) return
  const detail = `It was solved more than ${windowDays} days ago. Open a follow-up ticket; it will be linked.`
  throw new AppError('reopen-window-over', { detail })
}
