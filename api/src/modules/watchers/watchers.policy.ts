import { authorize, type Rule, reasonsFor } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import type { HeldTicket } from './watchers.store.ts'

type Subject = Pick<HeldTicket, 'orgId' | 'requesterId' | 'createdById'>

export const isStaff = (ctx: Context): boolean => ctx.orgId === null

function own(ctx: Context, { orgId }: Subject): Rule {
  const detail = 'It is a ticket of the caller’s own organization; staff have every organization’s.'
  return { rule: 'own-organization', holds: isStaff(ctx) || ctx.orgId === orgId, detail }
}

/** What is answered is the ticket: who may not read it, may not follow it either. */
const reads = ({ actor }: Context): Rule => {
  const holds = actor.permissions.has('ticket.read')
  return { rule: 'reads', holds, detail: `The role ${holds ? 'holds' : 'lacks'} ticket.read.` }
}

/** Who says who else reads along: staff, the customer who asked for the ticket or opened it, and who sees all of them. */
function mayInvite(ctx: Context, { requesterId, createdById }: Subject): Rule {
  const { userId, permissions } = ctx.actor
  const isHis = userId === requesterId || userId === createdById || permissions.has('ticket.organization')
  const detail = 'Staff, the customer whose ticket it is, and who reads his whole organization’s say who is on its CC.'
  return { rule: 'requester', holds: isStaff(ctx) || isHis, detail }
}

const watchRules = (ctx: Context, ticket: Subject): Rule[] => [reads(ctx), own(ctx, ticket)]
const ccRules = (ctx: Context, ticket: Subject): Rule[] => [...watchRules(ctx, ticket), mayInvite(ctx, ticket)]

/** Oneself, and nobody else. */
export function authorizeWatch(ctx: Context, ticket: Subject): void {
  authorize(ctx, 'ticket.watch', watchRules(ctx, ticket))
}

export function authorizeCc(ctx: Context, ticket: Subject): void {
  authorize(ctx, 'ticket.watch', ccRules(ctx, ticket))
}

/** Why, or why not: the same rules. */
export const reasonsForWatch = (ctx: Context, ticket: Subject): Rule[] =>
  reasonsFor(ctx, 'ticket.watch', watchRules(ctx, ticket))

export const reasonsForCc = (ctx: Context, ticket: Subject): Rule[] =>
  reasonsFor(ctx, 'ticket.watch', ccRules(ctx, ticket))
