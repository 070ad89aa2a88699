import { audiencesOf, type Permission } from '@atum-desk/contract/permissions'
import type { ExplainedAction, ExplainQuery, Explanation } from '@atum-desk/contract/roles'
import { authorize, type Rule, reasonsFor } from '../../platform/access/authorize.ts'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb, TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError, invalid } from '../../platform/errors.ts'
import type { Identity } from '../identity/index.ts'

export type Explanations = ReturnType<typeof createExplanations>

type Needs = Readonly<{
  db: TenantDb
  identity: Pick<Identity, 'accessOf'>
  tickets: {
    reasons(tx: TenantReadTx, action: ExplainedAction, id: string): Promise<Rule[]>
    numberOf(tx: TenantReadTx, id: string): Promise<string>
  }
}>
type Access = Awaited<ReturnType<Identity['accessOf']>>

/** PRM-4. A decision is told by the rules that make it, as they come out for that person at this moment. */
export function createExplanations({ db, identity, tickets }: Needs) {
  /** As if he asked: what he cannot see, he can do nothing to. */
  async function reasonsOf(ctx: Context, { principal }: Access, action: ExplainedAction, id: string): Promise<Rule[]> {
    const seen = (holds: boolean): Rule => ({ rule: 'visible', holds, detail: 'He sees the ticket.' })
    try {
      const rules = await db.read({ ...ctx, ...principal }, (tx) => tickets.reasons(tx, action, id))
      return [seen(true), ...rules]
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return [seen(false)]
      throw error
    }
  }

  return {
    /** Throws validation-failed, forbidden, not-found. */
    async explain(ctx: Context, query: ExplainQuery): Promise<Explanation> {
      const { permission, action, ticketId } = askedOf(query)
      const userId = query.userId ?? ctx.actor.userId ?? ''
      if (userId !== ctx.actor.userId) authorize(ctx, 'role.manage', ctx.orgId === null)
      if (ticketId !== null) authorize(ctx, 'ticket.read')
      const { access, ticket } = await db.read(ctx, async (tx) => ({
        access: await identity.accessOf(tx, userId),
        ticket: ticketId === null ? null : { id: ticketId, number: await tickets.numberOf(tx, ticketId) },
      }))
      const rules =
        action === null ? permissionRules(ctx, access, permission) : await reasonsOf(ctx, access, action, ticketId)
      const because = [activeRule(access), ...rules]
      return { user: access.user, permission, action, ticket, allowed: because.every(({ holds }) => holds), because }
    },
  }
}

type Asked =
  | Readonly<{ permission: Permission; action: null; ticketId: null }>
  | Readonly<{ permission: null; action: ExplainedAction; ticketId: string }>

/** One of the two. Throws `validation-failed`. */
function askedOf({ permission, action, ticketId }: ExplainQuery): Asked {
  if (action === undefined) {
    if (permission === undefined) throw invalid('/permission', 'required', 'or an action with a ticketId is needed')
    if (ticketId !== undefined) throw invalid('/ticketId', 'action', 'goes with an action')
    return { permission, action: null, ticketId: null }
  }
  if (permission !== undefined) throw invalid('/permission', 'action', 'cannot be asked about with an action')
  if (ticketId === undefined) throw invalid('/ticketId', 'required', 'is needed with an action')
  return { permission: null, action, ticketId }
}

const activeRule = ({ active }: Access): Rule => ({
  rule: 'active',
  holds: active,
  detail: 'The account is active, and its organization too.',
})

function permissionRules(ctx: Context, { principal }: Access, permission: Permission): Rule[] {
  const audience = principal.orgId === null ? 'staff' : 'customer'
  const holds = audiencesOf(permission).includes(audience)
  const detail = `${permission} ${holds ? 'can have' : 'never has'} an effect for ${audience === 'staff' ? 'staff' : 'customers'}.`
  return [{ rule: 'audience', holds, detail }, ...reasonsFor({ ...ctx, ...principal }, permission, [])]
}
