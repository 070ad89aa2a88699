import { systemContext } from '../../api/src/platform/access/context.ts'
import { benchTenant, type openWorld } from '../world.ts'

export type Somebody = Readonly<{ agent: string; customer: string; orgId: string; teamId: string }>

/** An agent and a customer with work to look for. */
export async function somebody({ deps, now }: Awaited<ReturnType<typeof openWorld>>): Promise<Somebody> {
  const ctx = systemContext({ tenantId: benchTenant.id, requestId: 'bench', now })
  return deps.db.read(ctx, async ({ q }) => {
    const ticket = await q
      .selectFrom('tickets')
      .select(['assignee_id as agent', 'requester_id as customer', 'org_id as orgId', 'team_id as teamId'])
      .where('status', '=', 'IN_PROGRESS')
      .where('assignee_id', 'is not', null)
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { ...ticket, agent: String(ticket.agent), teamId: String(ticket.teamId) }
  })
}
