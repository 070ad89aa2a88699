import type { Permission } from '@atum-desk/contract/permissions'
import type { TicketAction, TicketStatus } from '@atum-desk/contract/tickets'
import type { Temporal } from 'temporal-polyfill'
import { authorize, isAllowed } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import { AppError } from '../../platform/errors.ts'
import { reopenableUntil } from './domain/ticket-decision.ts'
import { possibleActions, workflow } from './domain/ticket-workflow.ts'

/** As much of a ticket as a permission can hang on. */
export type Subject = Readonly<{ orgId: string; status: TicketStatus; resolvedAt: Temporal.Instant | null }>

export const isStaff = (ctx: Context): boolean => ctx.orgId === null

/** Row-level security has already seen to it; said again, so that a widened policy in the database is not enough. */
const isOwn = (ctx: Context, ticket: Subject) => isStaff(ctx) || ctx.orgId === ticket.orgId

const permissionFor = (ctx: Context, action: TicketAction): Permission | null =>
  workflow[action][isStaff(ctx) ? 'staff' : 'customer']

export function authorizeAction(ctx: Context, action: TicketAction, ticket: Subject): void {
  authorize(ctx, permissionFor(ctx, action), isOwn(ctx, ticket))
}

/** TKT-1: what the caller may do to this ticket now. It goes out with every ticket, and the web offers nothing else. */
export function allowedActions(ctx: Context, ticket: Subject, reopenWindowDays: number): TicketAction[] {
  return possibleActions(ticket.status).filter(
    (action) =>
      isAllowed(ctx, permissionFor(ctx, action), isOwn(ctx, ticket)) &&
      (action !== 'reopen' || isReopenable(ctx, ticket, reopenWindowDays)),
  )
}

/** The window is the customer's; staff reopen whenever they find a solution wanting. */
function isReopenable(ctx: Context, ticket: Subject, windowDays: number): boolean {
  const until = reopenableUntil(ticket, windowDays)
  return isStaff(ctx) || until === null || ctx.now.epochMilliseconds <= until.epochMilliseconds
}

/** TKT-6: before the gate only those who keep it speak to the customer; notes among colleagues are free. */
export function authorizeComment(ctx: Context, ticket: Subject, internal: boolean): void {
  if (internal) authorize(ctx, 'ticket.note', isStaff(ctx))
  else authorize(ctx, 'ticket.comment', isOwn(ctx, ticket))
  if (!internal && isStaff(ctx) && ticket.status === 'NEW') authorize(ctx, 'ticket.accept')
}

/** What an edit may touch: staff who accept or work, everything; the customer his own words, until they are accepted. */
const customersMembers: readonly string[] = ['title', 'description', 'category', 'serviceId']

export function authorizeEdit(ctx: Context, ticket: Subject, members: readonly string[]): void {
  if (isStaff(ctx)) {
    if (!isAllowed(ctx, 'ticket.work')) authorize(ctx, 'ticket.accept')
    return
  }
  const mayTouch = members.every((member) => customersMembers.includes(member))
  authorize(ctx, 'ticket.create', isOwn(ctx, ticket) && ticket.status === 'NEW' && mayTouch)
}

/** TKT-4. Throws `validation-failed` for what only staff may say when they open a ticket. */
export function expectNoStaffMembers(ctx: Context, body: { requesterId?: unknown; orgId?: unknown }): void {
  if (isStaff(ctx)) return
  const errors = (['requesterId', 'orgId'] as const)
    .filter((member) => body[member] !== undefined)
    .map((member) => ({ path: `/${member}`, code: 'staff-only', message: 'is for staff to set' }))
  if (errors.length > 0) throw new AppError('validation-failed', { detail: 'A member is for staff to set.', errors })
}
