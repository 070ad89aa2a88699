import type { TeamQueue, TeamWorkload } from '@atum-desk/contract/assignment'
import type { Page, PageQuery } from '@atum-desk/contract/common'
import type { Context } from '../../platform/access/context.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { isFree } from './domain/choose.ts'
import { type Member, membersOf } from './people.store.ts'
import * as store from './workload.store.ts'

/** How much there is to do, and who is there to do it. */
export function createWorkload({ db }: { db: TenantDb }) {
  return {
    /** Every active team with its counts. */
    async queues(ctx: Context, query: PageQuery): Promise<Page<TeamQueue>> {
      const { items, nextCursor } = await db.read(ctx, (tx) => store.list(tx, query))
      return { items: items.map(presentQueue), nextCursor }
    },

    /** One team, with each of its members. Throws not-found. */
    async ofTeam(ctx: Context, teamId: string): Promise<TeamWorkload> {
      return db.read(ctx, async (tx) => {
        const team = await store.get(tx, teamId)
        const members = await membersOf(tx, teamId)
        return { ...presentQueue(team), capacity: team.capacity, members: members.map(presentMember) }
      })
    },
  }
}

type Counted = Awaited<ReturnType<typeof store.get>>

const presentQueue = ({ id, name, strategy, waiting, working, onDuty }: Omit<Counted, 'active'>): TeamQueue => ({
  team: { id, name },
  strategy,
  waiting,
  working,
  onDuty,
})

const presentMember = (member: Member): TeamWorkload['members'][number] => {
  const { id, name, onDuty, openCount, capacity, skills, worksTickets } = member
  return { id, name, onDuty, openCount, capacity, skills, available: onDuty && worksTickets && isFree(member) }
}
