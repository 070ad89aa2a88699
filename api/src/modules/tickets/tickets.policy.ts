import type { Permission } from '@atum-desk/contract/permissions'
import type { TicketAction, TicketStatus } from '@atum-desk/contract/tickets'
import type { Temporal } from 'temporal-polyfill'
import { authorize, type Rule, reasonsFor } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import { AppError } from '../../platform/errors.ts'
import { reopenableUntil } from './domain/ticket-decision.ts'
import { possibleActions, workflow } from './domain/ticket-workflow.ts'

/** As much of a ticket as a permission can hang on. */
export type Subject = Readonly<{
  orgId: string
  status: TicketStatus
  resolvedAt: Temporal.Instant | null
  assigneeId: string | null
  escalatedRole: string | null
  /** The caller is of the team that has it. */
  inTeam: boolean
  /** The caller's role is the one that it is escalated to. */
  inRole: boolean
  /** It was his when it was escalated. */
  cameFromCaller: boolean
  mergedAt?: Temporal.Instant | null
}>

export const isStaff = (ctx: Context): boolean => ctx.orgId === null

/** Row-level security has already seen to it; said again, so that a widened policy in the database is not enough. */
const own = (ctx: Context, ticket: Subject): Rule => ({
  rule: 'own-organization',
  holds: isStaff(ctx) || ctx.orgId === ticket.orgId,
  detail: 'It is a ticket of the caller’s own organization; staff have every organization’s.',
})

const permissionFor = (ctx: Context, action: TicketAction): Permission | null =>
  workflow[action][isStaff(ctx) ? 'staff' : 'customer']

/** A condition beyond status, permission and organization. `windowDays`: the reopen window that holds for the ticket. */
type Condition = (ctx: Context, ticket: Subject, windowDays: number) => Rule

/** What single actions ask beyond that: a line here is offered, decided and explained alike. */
const conditions: Readonly<Partial<Record<TicketAction, readonly Condition[]>>> = {
  reopen: [withinWindow],
  take: [unheld],
  deescalate: [escalated],
}

/** Those that hang on who the caller is to the ticket: whom they do not let through is forbidden, whatever its state. */
const concerns: Readonly<Partial<Record<TicketAction, (ctx: Context, ticket: Subject) => Rule>>> = {
  take: his,
  start: withHisRole,
  request_info: withHisRole,
  resume: withHisRole,
  resolve: withHisRole,
  deescalate: givesBack,
}

/** TKT-11: a merged ticket takes no action but to be unmerged, which no other does. */
const standing = (action: TicketAction, { mergedAt = null }: Subject): Rule => ({
  rule: 'merged',
  holds: (action === 'unmerge') === (mergedAt !== null),
  detail: mergedAt === null ? 'The ticket is not merged.' : 'The ticket is merged into another one.',
})

const concernsOf = (ctx: Context, action: TicketAction, ticket: Subject): Rule[] => {
  const rule = concerns[action]
  return rule === undefined || !isStaff(ctx) ? [] : [rule(ctx, ticket)]
}

export function authorizeAction(ctx: Context, action: TicketAction, ticket: Subject): void {
  authorize(ctx, permissionFor(ctx, action), [own(ctx, ticket), ...concernsOf(ctx, action, ticket)])
}

/** A customer is told no condition of what is staff's alone: whether a ticket is escalated is theirs to know, too. */
const conditionsOf = (ctx: Context, action: TicketAction): readonly Condition[] =>
  permissionFor(ctx, action) === null ? [] : (conditions[action] ?? [])

/** Why the caller may do this to the ticket now, or may not: every rule, whether it holds or not. */
export function reasonsForAction(ctx: Context, action: TicketAction, ticket: Subject, windowDays: number): Rule[] {
  const objectRules = [
    own(ctx, ticket),
    standing(action, ticket),
    ...concernsOf(ctx, action, ticket),
    ...conditionsOf(ctx, action).map((rule) => rule(ctx, ticket, windowDays)),
  ]
  const possible = {
    rule: 'status',
    holds: possibleActions(ticket.status).includes(action),
    detail: `The ticket is ${ticket.status}.`,
  }
  return [possible, ...reasonsFor(ctx, permissionFor(ctx, action), objectRules)]
}

/** TKT-1: what the caller may do to this ticket now. It goes out with every ticket, and the web offers nothing else. */
export function allowedActions(ctx: Context, ticket: Subject, reopenWindowDays: number): TicketAction[] {
  return possibleActions(ticket.status).filter((action) =>
    reasonsForAction(ctx, action, ticket, reopenWindowDays).every(({ holds }) => holds),
  )
}

/** The window is the customer's; staff reopen whenever they find a solution wanting. */
function withinWindow(ctx: Context, ticket: Subject, windowDays: number): Rule {
  const until = reopenableUntil(ticket, windowDays)
  return {
    rule: 'reopen-window',
    holds: isStaff(ctx) || until === null || ctx.now.epochMilliseconds <= until.epochMilliseconds,
    detail: `A customer answers a solution within ${windowDays} days; staff at any time.`,
  }
}

const awaitsRole = ({ assigneeId, escalatedRole }: Subject) => assigneeId === null && escalatedRole !== null

function unheld(_ctx: Context, { assigneeId }: Subject): Rule {
  return { rule: 'unheld', holds: assigneeId === null, detail: 'Nobody has it yet.' }
}

/** ASG-8: out of his team's queue; with ticket.assign, anybody's. TKT-14: what is escalated, whoever's role it is. */
function his(ctx: Context, ticket: Subject): Rule {
  const holds =
    ticket.escalatedRole !== null ? ticket.inRole : ticket.inTeam || ctx.actor.permissions.has('ticket.assign')
  const detail = 'It is his team’s or he may assign tickets; what is escalated is taken by that role alone.'
  return { rule: 'his-to-take', holds, detail }
}

/** TKT-14: whoever works what nobody has takes it. */
function withHisRole(_ctx: Context, ticket: Subject): Rule {
  const detail = 'What is escalated and not taken yet is worked by the role that it is escalated to.'
  return { rule: 'escalated-to-role', holds: !awaitsRole(ticket) || ticket.inRole, detail }
}

function escalated(_ctx: Context, { escalatedRole }: Subject): Rule {
  return { rule: 'escalated', holds: escalatedRole !== null, detail: 'The ticket is escalated.' }
}

/** TKT-14. Until somebody has taken it, whom it came from can call it back. */
function givesBack({ actor }: Context, ticket: Subject): Rule {
  const isHolder = ticket.assigneeId !== null && ticket.assigneeId === actor.userId
  const holds = ticket.inRole || isHolder || (awaitsRole(ticket) && ticket.cameFromCaller)
  const detail = 'He has it, or it is with his role, or it came from him and nobody has taken it yet.'
  return { rule: 'his-to-give-back', holds, detail }
}

/** What a decision asks of the caller's role, and of this object. */
type Asked = readonly [Permission | readonly Permission[], readonly Rule[]]

/** TKT-6: before the gate only those who keep it speak to the customer; notes among colleagues are free. */
function commentRules(ctx: Context, ticket: Subject, internal: boolean): Asked {
  if (internal) {
    return ['ticket.note', [{ rule: 'staff-only', holds: isStaff(ctx), detail: 'Notes are written by staff.' }]]
  }
  const gate = {
    rule: 'gate',
    holds: !isStaff(ctx) || ticket.status !== 'NEW' || ctx.actor.permissions.has('ticket.accept'),
    detail: 'Before a ticket is accepted, only staff who accept tickets speak to its customer.',
  }
  return ['ticket.comment', [own(ctx, ticket), gate]]
}

export function authorizeComment(ctx: Context, ticket: Subject, internal: boolean): void {
  authorize(ctx, ...commentRules(ctx, ticket, internal))
}

export const reasonsForComment = (ctx: Context, ticket: Subject, internal: boolean): Rule[] =>
  reasonsFor(ctx, ...commentRules(ctx, ticket, internal))

/** What an edit may touch: staff who accept or work, everything; the customer his own words, until they are accepted. */
const customersMembers: readonly string[] = ['title', 'description', 'category', 'serviceId', 'fields']

function editRules(ctx: Context, ticket: Subject, members: readonly string[]): Asked {
  if (isStaff(ctx)) return [['ticket.work', 'ticket.accept'], []]
  const isHis = members.every((member) => customersMembers.includes(member))
  return [
    'ticket.create',
    [
      own(ctx, ticket),
      { rule: 'status', holds: ticket.status === 'NEW', detail: 'His words are his until the ticket is accepted.' },
      { rule: 'own-words', holds: isHis, detail: `A customer changes ${customersMembers.join(', ')}.` },
    ],
  ]
}

export function authorizeEdit(ctx: Context, ticket: Subject, members: readonly string[]): void {
  authorize(ctx, ...editRules(ctx, ticket, members))
}

export const reasonsForEdit = (ctx: Context, ticket: Subject, members: readonly string[] = []): Rule[] =>
  reasonsFor(ctx, ...editRules(ctx, ticket, members))

const staffMembers = ['requesterId', 'orgId', 'tags', 'templateId'] as const
type StaffMembers = Readonly<Partial<Record<(typeof staffMembers)[number], unknown>>>

/** TKT-4. Throws `validation-failed` for what only staff may say when they open a ticket. */
export function expectNoStaffMembers(ctx: Context, body: StaffMembers): void {
  if (isStaff(ctx)) return
  const errors = staffMembers
    .filter((member) => body[member] !== undefined)
    .map((member) => ({ path: `/${member}`, code: 'staff-only', message: 'is for staff to set' }))
  if (errors.length > 0) throw new AppError('validation-failed', { detail: 'A member is for staff to set.', errors })
}
