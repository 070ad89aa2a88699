import { Turns } from '../turns.ts'
import type { Feed, LiveGroup } from './group.ts'

/** Of a tenant's customers so many are read for at a time: with his staff three of the four turns there are. */
const customersAtOnce = 2

type Means = Readonly<{ feed: Feed; turns: Turns }>

/**
 * Brings the groups of one tenant to there. Staff are told of everything, and first. Of customers there may be hundreds of
 * groups, most of whom an event does not concern: one look says who need not ask. Who asks is told what he may see, as ever.
 */
export async function tellTenant(groups: readonly LiveGroup[], to: number, { feed, turns }: Means): Promise<void> {
  const behind = groups.filter(({ position }) => position < to)
  const advance = (group: LiveGroup) => turns.take(() => group.advance(to))
  const staff = behind.filter(({ ctx }) => ctx.orgId === null).map(advance)
  const customers = tellCustomers(behind.filter(({ ctx }) => ctx.orgId !== null))
  const ends = await Promise.allSettled([...staff, customers])
  for (const end of ends) if (end.status === 'rejected') throw end.reason

  async function tellCustomers(those: readonly LiveGroup[]): Promise<void> {
    const [first] = those
    if (first === undefined) return
    const range = { from: Math.min(...those.map(({ position }) => position)), to }
    const mayConcern = await turns.take(() => feed.whomItMayConcern(first.ctx.tenantId, range))
    const asking = those.filter((group) => mayConcern(group.ctx) || !group.pass(range))
    await new Turns(customersAtOnce).takeEach(asking, advance)
  }
}
