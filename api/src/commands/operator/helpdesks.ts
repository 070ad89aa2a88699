import { systemContext } from '../../platform/access/context.ts'
import { systemClock } from '../../platform/clock.ts'
import type { AsServer } from './connections.ts'
import { slugOf } from './helpdesks.store.ts'

export type Helpdesk = Readonly<{ id: string; slug: string }>

export async function helpdesks({ db, directory }: AsServer): Promise<Helpdesk[]> {
  const found: Helpdesk[] = []
  for (const id of await directory.all()) {
    const ctx = systemContext({ tenantId: id, requestId: 'atum-desk', now: systemClock.now() })
    found.push({ id, slug: await db.read(ctx, slugOf) })
  }
  return found.toSorted((one, other) => one.slug.localeCompare(other.slug))
}
