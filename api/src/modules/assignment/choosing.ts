import type { TenantTx } from '../../platform/db/tenant-db.ts'
import * as store from './choosing.store.ts'
import { type AutomaticStrategy, choose } from './domain/choose.ts'
import { lockPeople, membersOf } from './people.store.ts'

type Asked = Readonly<{ ticketId: string; teamId: string; tags: readonly string[] }>
type Chosen = Readonly<{ assigneeId: string; strategy: AutomaticStrategy }>

/**
 * Who of a team gets a ticket, by the team's strategy; null where it gives nothing out by itself, or nobody is free. The
 * caller holds the ticket; the team is locked here, then its people: in this order, and by everybody.
 */
export async function choosePerson(tx: TenantTx, { ticketId, teamId, tags }: Asked): Promise<Chosen | null> {
  const team = await store.lockTeam(tx, teamId)
  if (team === undefined || team.strategy === 'manual') return null
  await lockPeople(tx, teamId)
  // Read once they are locked: what others have given them meanwhile counts.
  const candidates = (await membersOf(tx, teamId, ticketId)).filter((one) => one.onDuty && one.worksTickets)
  const chosen = choose(team.strategy, candidates, tags)
  if (chosen === null) return null
  await store.keepTurn(tx, teamId, chosen.id)
  return { assigneeId: chosen.id, strategy: team.strategy }
}
