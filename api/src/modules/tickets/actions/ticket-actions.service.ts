import type { FieldValues } from '@atum-desk/contract/forms'
import type { AcceptBody, AnswerBody, MovedTicket, RejectBody, StatusBody } from '@atum-desk/contract/ticket-bodies'
import type { TicketAction } from '@atum-desk/contract/tickets'
import type { Context } from '../../../platform/access/context.ts'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError, expectVersion, invalid } from '../../../platform/errors.ts'
import type { TicketFields } from '../answers/ticket-fields.ts'
import { say } from '../comments/comments.service.ts'
import { decide, expectReopenable, type TicketCommand, type TicketPatch } from '../domain/ticket-decision.ts'
import { actionTowards } from '../domain/ticket-workflow.ts'
import { keepEscalation } from '../handing/ticket-escalation.ts'
import { childrenOf } from '../relating/ticket-children.ts'
import { detailsOf } from '../ticket-details.ts'
import type { ReaderDeps, TicketReader } from '../ticket-reader.ts'
import { ticketMoved } from '../tickets.events.ts'
import { authorizeAction, authorizeComment, isStaff } from '../tickets.policy.ts'
import * as store from '../tickets.store.ts'
import { createAcceptance } from './ticket-acceptance.ts'
import { createRefusals } from './ticket-refusals.ts'

type ActionDeps = Pick<ReaderDeps, 'db' | 'settings'> & {
  reader: Pick<TicketReader, 'presented'>
  fields: Pick<TicketFields, 'editing' | 'write' | 'record'>
}

/** What is asked of a ticket, once it is known which one and what state it is in. */
type Plan = Readonly<{
  action(ticket: store.LockedTicket): TicketAction
  command(ticket: store.LockedTicket): TicketCommand
  version: number | undefined
  /** Said publicly with it. */
  comment?: string | undefined
  /** Answers to the form, where the ticket is accepted. */
  fields?: FieldValues | undefined
  /** TKT-10: that it asks about open children, and what was answered. */
  children?: Readonly<{ answer: StatusBody['openChildren'] }>
}>

/** The user who asks; what people do, the helpdesk itself never does through these doors. */
export function callerOf({ actor }: Context): string {
  if (actor.userId === null) throw new AppError('forbidden', { detail: 'Only a person does this.' })
  return actor.userId
}

/** Moves a locked ticket, whoever has been allowed to. The timeline, the audit log, the clocks and the messages follow. */
export async function move(tx: TenantTx, ticket: store.LockedTicket, command: TicketCommand): Promise<void> {
  const patch = decide(ticket, command, tx.ctx.now)
  const details = await detailsOf(tx, ticket, command, patch)
  await keepEscalation(tx, ticket, command)
  const event = ticketMoved(ticket, command.action, patch, details)
  const write = event.internal && !isShown(ticket, patch) ? store.applyUnseen : store.apply
  await write(tx, ticket.id, patch)
  await tx.record(event)
}

/** Does it change what a customer reads of who has the ticket, and how it stands? */
const isShown = (ticket: store.LockedTicket, patch: TicketPatch): boolean =>
  (['status', 'assigneeId', 'teamId'] as const).some(
    (member) => patch[member] !== undefined && patch[member] !== ticket[member],
  )

/** Every action, always the same way. Throws not-found, forbidden, version-conflict, transition-refused. */
function createAct({ db, settings, reader, fields }: ActionDeps) {
  const accept = createAcceptance({ fields, move })
  const narrowed = createRefusals({ settings })
  return async (
    ctx: Context,
    id: string,
    { action, command, version, comment, fields: answers, children }: Plan,
  ): Promise<MovedTicket> =>
    db.write(ctx, async (tx) => {
      const ticket = await store.lock(tx, id)
      return narrowed(ctx, tx, ticket, async () => {
        authorizeAction(ctx, action(ticket), ticket)
        expectVersion(ticket, version)
        const asked = command(ticket)
        if (!isStaff(ctx) && isAnswer(asked, comment)) {
          const policyOf = await settings.policies(tx, [ticket.orgId])
          expectReopenable(ticket, policyOf(ticket.orgId).reopenWindowDays, ctx.now)
        }
        if (comment !== undefined) {
          decide(ticket, asked, ctx.now) // what is refused is not commented on either
          authorizeComment(ctx, ticket, false)
          await say(tx, ticket, { body: comment, internal: false })
        }
        const follow = children && (await childrenOf(tx, ticket, asked, children.answer))
        if (asked.action === 'accept') await accept(tx, ticket, asked, answers)
        else await move(tx, ticket, asked)
        const childResults = (await follow?.(move, callerOf(ctx))) ?? []
        return { ...(await reader.presented(tx, id)), ...(childResults.length > 0 && { childResults }) }
      })
    })
}

/** One whose action does not depend on the state that it finds. */
const simple = (command: TicketCommand) => ({ action: () => command.action, command: () => command })

export function createTicketActions(deps: ActionDeps) {
  const act = createAct(deps)
  return {
    /** The gate: out of NEW. Also throws validation-failed and fields-required for what the form asks. */
    accept: (ctx: Context, id: string, { version, fields: answers, ...triage }: AcceptBody) =>
      act(ctx, id, { ...simple({ action: 'accept', by: callerOf(ctx), ...triage }), version, fields: answers }),

    reject: (ctx: Context, id: string, { version, reason }: RejectBody) =>
      act(ctx, id, { ...simple({ action: 'reject', reason }), version }),

    /**
     * Whatever leads to that status from the present one. Also throws validation-failed for what the action lacks, and
     * open-children.
     */
    setStatus: (ctx: Context, id: string, body: StatusBody) =>
      act(ctx, id, {
        action: ({ status }) => actionTowards(status, body.to),
        command: ({ status }) => commandOf(actionTowards(status, body.to), body, callerOf(ctx)),
        version: body.version,
        comment: body.to === 'REJECTED' ? undefined : body.comment, // there it is the reason
        children: { answer: body.openChildren },
      }),

    cancel: (ctx: Context, id: string, { version, reason }: AnswerBody) =>
      act(ctx, id, { ...simple({ action: 'cancel' }), version, comment: reason }),

    /** With a reason also throws reopen-window-over. */
    acceptSolution: (ctx: Context, id: string, { version, reason }: AnswerBody) =>
      act(ctx, id, { ...simple({ action: 'close' }), version, comment: reason }),

    /** Also throws reopen-window-over. */
    refuseSolution: (ctx: Context, id: string, { version, reason }: AnswerBody) =>
      act(ctx, id, { ...simple({ action: 'reopen' }), version, comment: reason }),
  }
}

/** What the reopen window bounds: a refusal, and words. A solution is accepted without any at every time (TKT-3). */
const isAnswer = ({ action }: TicketCommand, comment: string | undefined) =>
  action === 'reopen' || (action === 'close' && comment !== undefined)

function commandOf(action: TicketAction, { comment, resolution, rootCause }: StatusBody, by: string): TicketCommand {
  switch (action) {
    case 'accept':
    case 'start':
    case 'request_info':
      return { action, by }
    case 'reject':
      return { action, reason: needed('/comment', comment) }
    case 'resolve':
      return { action, by, resolution: needed('/resolution', resolution), rootCause: needed('/rootCause', rootCause) }
    case 'assign':
    case 'take':
    case 'escalate':
    case 'deescalate':
    case 'merge':
    case 'unmerge':
    case 'change_requester':
      throw invalid('/to', 'assign', 'is reached by naming an assignee or a team: use …/assign')
    case 'cancel':
    case 'resume':
    case 'customer_reply':
    case 'reopen':
    case 'close':
      return { action }
  }
}

function needed(path: string, value: string | undefined): string {
  if (value === undefined) throw invalid(path, 'required', 'is needed for this status')
  return value
}
