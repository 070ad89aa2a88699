import { restoreAdministrator } from '../../modules/identity/index.ts'
import { systemContext } from '../../platform/access/context.ts'
import { systemClock } from '../../platform/clock.ts'
import { type Given, OperatorError } from '../operator/command.ts'
import { asServer } from '../operator/connections.ts'
import { type Helpdesk, helpdesks } from '../operator/helpdesks.ts'
import type { Done, Wanted } from './first.ts'

/** Throws OperatorError where there is no such helpdesk, or no such account of the staff in it. */
export async function resetLost({ env }: Given, { email, password, slug }: Wanted): Promise<Done> {
  return asServer(env, async (as) => {
    const { id, slug: helpdesk } = one(await helpdesks(as), slug)
    const ctx = systemContext({ tenantId: id, requestId: 'atum-desk/create-admin', now: systemClock.now() })
    const isThere = await restoreAdministrator(as.db, ctx, { email, password })
    if (!isThere) throw new OperatorError(`nobody of the staff of ${helpdesk} has the address ${email}`)
    return { helpdesk, id }
  })
}

function one(all: readonly Helpdesk[], slug: string | undefined): Helpdesk {
  const names = all.map((each) => each.slug).join(', ') || 'none'
  const [first, second] = slug === undefined ? all : all.filter((each) => each.slug === slug)
  if (first === undefined) throw new OperatorError(`there is no such helpdesk; there are: ${names}`)
  if (second !== undefined) throw new OperatorError(`which helpdesk? --slug is one of ${names}`)
  return first
}
