import type { PageQuery } from '@atum-desk/contract/common'
import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { cutPage, decodeCursor } from '../../../platform/db/cursor.ts'
import type { TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError, invalid } from '../../../platform/errors.ts'
import { summaries } from '../ticket-rows.store.ts'
import { type LockedTicket, lock } from '../tickets.store.ts'

/** A ticket `t` that waits in a team's queue; in the words of the index tickets_waiting_in_team. */
const isWaiting = sql<boolean>`t.assignee_id is null and t.team_id is not null and t.escalated_role is null
  and t.merged_into is null and t.status in ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER')`

/** Throws `not-found`. */
export async function expectTeam(tx: TenantReadTx, id: string): Promise<void> {
  const noSuchTeam = () => new AppError('not-found', { detail: 'There is no such team.' })
  await tx.q.selectFrom('teams').where('id', '=', id).select('id').executeTakeFirstOrThrow(noSuchTeam)
}

/** What waits in a team's queue, in the order in which it is given out: the most urgent first, of those the oldest. */
export async function waitingIn(tx: TenantReadTx, teamId: string, { limit, cursor }: PageQuery) {
  let waiting = summaries(tx).where('t.team_id', '=', teamId).where(isWaiting).select('t.accepted_at as acceptedAt')
  if (cursor !== undefined) waiting = waiting.where(after(cursor))
  const rows = await waiting
    .orderBy('t.priority')
    .orderBy('t.accepted_at')
    .orderBy('t.id')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, ({ priority, acceptedAt, id }) => ({ key: `${priority} ${acceptedAt}`, id }))
}

/** Throws `validation-failed`. */
function after(cursor: string): RawBuilder<boolean> {
  const { key, id } = decodeCursor(cursor, 'text')
  const [priority, acceptedAt = ''] = key.split(' ')
  try {
    const instant = Temporal.Instant.from(acceptedAt)
    return sql<boolean>`(t.priority, t.accepted_at, t.id) > (${priority}, ${instant}::timestamptz, ${id}::uuid)`
  } catch {
    throw invalid('/cursor', 'cursor', 'must be the nextCursor of an earlier page')
  }
}

export type Waiting = Readonly<{ id: string; teamId: string }>

/** The first of each queue whose team gives its tickets out by itself; over all teams in that same order. */
export async function toGiveOut(tx: TenantReadTx, perTeam: number): Promise<Waiting[]> {
  return tx.q
    .selectFrom('teams as g')
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('tickets as t')
          .whereRef('t.team_id', '=', 'g.id')
          .where(isWaiting)
          .select(['t.id', 't.priority', 't.accepted_at'])
          .orderBy('t.priority')
          .orderBy('t.accepted_at')
          .orderBy('t.id')
          .limit(perTeam)
          .as('w'),
      (join) => join.onTrue(),
    )
    .where('g.active', '=', true)
    .where('g.strategy', '<>', 'manual')
    .select(['w.id', 'g.id as teamId'])
    .orderBy('w.priority')
    .orderBy('w.accepted_at')
    .orderBy('w.id')
    .execute()
}

/** Undefined where it does not wait there any more, or somebody has it in hand at this moment. */
export async function lockWaiting(tx: TenantTx, id: string, teamId: string): Promise<LockedTicket | undefined> {
  const row = await tx.q
    .selectFrom('tickets as t')
    .where('t.id', '=', id)
    .where('t.team_id', '=', teamId)
    .where(isWaiting)
    .select('t.id')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row && lock(tx, row.id)
}
