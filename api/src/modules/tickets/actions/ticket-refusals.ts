import type { Context } from '../../../platform/access/context.ts'
import type { TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError } from '../../../platform/errors.ts'
import type { ReaderDeps } from '../ticket-reader.ts'
import { allowedActions } from '../tickets.policy.ts'
import type * as store from '../tickets.store.ts'

type Deps = Pick<ReaderDeps, 'settings'>

/** TKT-1: the workflow knows the ticket, and not who asks: what a refusal offers instead is narrowed to him. */
export const createRefusals =
  ({ settings }: Deps) =>
  async <T>(ctx: Context, tx: TenantTx, ticket: store.LockedTicket, act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { code, details } = error
      if (details.possibleActions === undefined) throw error
      const policyOf = await settings.policies(tx, [ticket.orgId])
      const his = allowedActions(ctx, ticket, policyOf(ticket.orgId).reopenWindowDays)
      const possibleActions = details.possibleActions.filter((action) => his.includes(action))
      throw new AppError(code, { ...details, possibleActions }, { cause: error })
    }
  }
