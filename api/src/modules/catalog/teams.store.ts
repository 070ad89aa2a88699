import type { TeamStrategy } from '@atum-desk/contract/assignment'
import type { PageQuery, Reference } from '@atum-desk/contract/common'
import { pageByName } from '../../platform/db/by-name.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'

export const teamConstraints: ConstraintProblems = { teams_name: 'duplicate' }

const noSuchTeam = () => new AppError('not-found', { detail: 'There is no such team.' })

const teams = (tx: TenantReadTx) =>
  tx.q.selectFrom('teams').select(['id', 'name', 'strategy', 'capacity', 'active', 'version'])

export type TeamRow = Awaited<ReturnType<typeof get>>

/** By name, by the index teams_name; with their members. */
export async function list(tx: TenantReadTx, page: PageQuery) {
  const { items, nextCursor } = await pageByName(teams(tx), page)
  const members = await membersOf(tx, items)
  return { items: items.map((team) => ({ ...team, members: members(team.id) })), nextCursor }
}

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string) {
  return withMembers(tx, await teams(tx).where('id', '=', id).executeTakeFirstOrThrow(noSuchTeam))
}

/** Of two writers the second waits and sees what the first left; tickets that refer to it do not wait. */
export async function lock(tx: TenantTx, id: string): Promise<TeamRow> {
  const row = await teams(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow(noSuchTeam)
  return withMembers(tx, row)
}

async function withMembers<Row extends { id: string }>(tx: TenantReadTx, row: Row) {
  const members = await membersOf(tx, [row])
  return { ...row, members: members(row.id) }
}

/** Who is in them and active, by name. Somebody deactivated is not shown, and is back when he is. */
async function membersOf(tx: TenantReadTx, rows: ReadonlyArray<{ id: string }>): Promise<(id: string) => Reference[]> {
  if (rows.length === 0) return () => []
  const ids = rows.map(({ id }) => id)
  const members = await tx.q
    .selectFrom('team_members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.team_id', 'in', ids)
    .where('u.active', '=', true)
    .select(['m.team_id as teamId', 'u.id', 'u.name'])
    .orderBy(({ fn }) => fn('lower', ['u.name']))
    .orderBy('u.id')
    .execute()
  const byTeam = Map.groupBy(members, ({ teamId }) => teamId)
  return (id) => (byTeam.get(id) ?? []).map((member) => ({ id: member.id, name: member.name }))
}

/** Those of the ids that are active members of staff. */
export async function activeStaff(tx: TenantReadTx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const staff = tx.q.selectFrom('users').where('org_id', 'is', null).where('active', '=', true)
  const rows = await staff.where('id', 'in', ids).select('id').execute()
  return new Set(rows.map(({ id }) => id))
}

export type Terms = Readonly<{ name: string; strategy: TeamStrategy; capacity: number | null; active: boolean }>

export async function add({ ctx, q }: TenantTx, terms: Omit<Terms, 'active'>): Promise<string> {
  const id = newId(ctx.now)
  await q
    .insertInto('teams')
    .values({ tenant_id: ctx.tenantId, id, ...terms })
    .execute()
  return id
}

export async function change({ q }: TenantTx, id: string, terms: Partial<Terms>): Promise<void> {
  await q
    .updateTable('teams')
    .set(terms)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function setMembers({ ctx, q }: TenantTx, teamId: string, ids: readonly string[]): Promise<void> {
  await q.deleteFrom('team_members').where('team_id', '=', teamId).execute()
  if (ids.length === 0) return
  const rows = ids.map((userId) => ({ tenant_id: ctx.tenantId, team_id: teamId, user_id: userId }))
  await q.insertInto('team_members').values(rows).execute()
}
