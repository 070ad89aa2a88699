import { permissionNames } from '@atum-desk/contract/permissions'
import { type Context, systemContext } from '../../platform/access/context.ts'
import type { FullMeans } from './finding.ts'

/** The helpdesk itself, in each of them, allowed whatever whoever runs the box is. */
export async function contextsOf({ deps, now }: FullMeans): Promise<Context[]> {
  const all = await deps.directory.all()
  return all.map((tenantId) => {
    const ctx = systemContext({ tenantId, requestId: 'atum-desk/doctor', now })
    return { ...ctx, actor: { ...ctx.actor, permissions: new Set(permissionNames) } }
  })
}
