import type { ExplainedAction } from '@atum-desk/contract/roles'
import { type Rule, reasonsFor } from '../../platform/access/authorize.ts'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { reopenableUntil } from './domain/ticket-decision.ts'
import { isFinal } from './domain/ticket-workflow.ts'
import type { ReaderDeps } from './ticket-reader.ts'
import * as rows from './ticket-rows.store.ts'
import { isStaff, reasonsForAction, reasonsForComment, reasonsForEdit } from './tickets.policy.ts'
import { numberOf } from './tickets.present.ts'

type Ticket = rows.TicketRow
/** The rules of other modules, about the same ticket. */
type Elsewhere = Readonly<{
  reasonsForUpload(ctx: TenantReadTx['ctx'], ticket: Ticket): Rule[]
  reasonsForWatch(ctx: TenantReadTx['ctx'], ticket: Ticket): Rule[]
  reasonsForCc(ctx: TenantReadTx['ctx'], ticket: Ticket): Rule[]
}>

/** Why the transaction's own caller may do that to a ticket now, or may not: what the use cases ask, told. */
export function createTicketExplanation({
  settings,
  elsewhere,
}: Pick<ReaderDeps, 'settings'> & { elsewhere: Elsewhere }) {
  return {
    /** As people quote it. Throws not-found. */
    numberOf: async (tx: TenantReadTx, id: string): Promise<string> => numberOf(await rows.get(tx, id)),

    /** Throws not-found, where he does not see it. */
    async reasons(tx: TenantReadTx, action: ExplainedAction, id: string): Promise<Rule[]> {
      const ticket = await rows.get(tx, id)
      const { reopenWindowDays } = (await settings.policies(tx, [ticket.orgId]))(ticket.orgId)
      const { ctx } = tx
      switch (action) {
        case 'read':
          return reasonsFor(ctx, 'ticket.read', [])
        case 'comment':
          return [...reasonsForComment(ctx, ticket, false), open(ticket), answerable(tx, ticket, reopenWindowDays)]
        case 'note':
          return [...reasonsForComment(ctx, ticket, true), open(ticket)]
        case 'edit':
          return [...reasonsForEdit(ctx, ticket), open(ticket)]
        case 'upload':
          return elsewhere.reasonsForUpload(ctx, ticket)
        case 'watch':
          return elsewhere.reasonsForWatch(ctx, ticket)
        case 'cc':
          return elsewhere.reasonsForCc(ctx, ticket)
        default:
          return reasonsForAction(ctx, action, ticket, reopenWindowDays)
      }
    },
  }
}

/** TKT-3, TKT-11. */
const open = ({ status, mergedAt }: Ticket): Rule => ({
  rule: 'open',
  holds: !isFinal(status) && mergedAt === null,
  detail: `The ticket is ${status}${mergedAt === null ? '' : ', and merged into another one'}.`,
})

/** TKT-3: the window bounds a customer's words on a solution, too. */
function answerable({ ctx }: TenantReadTx, ticket: Ticket, windowDays: number): Rule {
  const until = ticket.status === 'RESOLVED' ? reopenableUntil(ticket, windowDays) : null
  const holds = isStaff(ctx) || until === null || ctx.now.epochMilliseconds <= until.epochMilliseconds
  return { rule: 'reopen-window', holds, detail: `A customer answers a solution within ${windowDays} days.` }
}
