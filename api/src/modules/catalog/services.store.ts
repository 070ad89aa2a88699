import type { PageQuery, Reference } from '@atum-desk/contract/common'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { sql } from 'kysely'
import { cutPage, decodeCursor } from '../../platform/db/cursor.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError, invalidReference } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'

export const serviceConstraints: ConstraintProblems = { services_name: 'duplicate' }

/** What a writer settles. */
export type ServiceTerms = Readonly<{
  name: string
  description: string
  category: string | null
  priority: TicketPriority | null
  teamId: string | null
  tags: string[]
  customerVisible: boolean
  position: number
  active: boolean
  /** Null: it asks nothing. */
  formVersion: number | null
}>

export type ServiceRow = Awaited<ReturnType<typeof get>>

/** Does the caller see what is not offered, or not to customers? */
type Sight = Readonly<{ all: boolean }>

const noSuchService = () => new AppError('not-found', { detail: 'There is no such service.' })

function services(tx: TenantReadTx, { all }: Sight) {
  const rows = tx.q
    .selectFrom('services as s')
    .leftJoin('teams as g', 'g.id', 's.team_id')
    .select(['s.id', 's.name', 's.description', 's.category', 's.priority', 's.tags', 's.position', 's.active'])
    .select(['s.team_id as teamId', 'g.name as teamName', 's.customer_visible as customerVisible'])
    .select(['s.form_version as formVersion', 's.version'])
  return all ? rows : rows.where('s.active', '=', true).where('s.customer_visible', '=', true)
}

/** `position` has at most five digits, and so every sort key begins with five. */
const sortKey = sql<string>`lpad(s.position::text, 5, '0') || ' ' || lower(s.name)`

/** By position and name. A catalogue is some dozens of entries: it is sorted, not read by an index. */
export async function list(tx: TenantReadTx, { limit, cursor }: PageQuery, sight: Sight) {
  let rows = services(tx, sight).select(sortKey.as('sortKey'))
  if (cursor !== undefined) {
    const { key, id } = decodeCursor(cursor, 'text')
    rows = rows.where(sql<boolean>`(${sortKey}, s.id) > (${key}, ${id}::uuid)`)
  }
  const found = await rows
    .orderBy(sortKey)
    .orderBy('s.id')
    .limit(limit + 1)
    .execute()
  return cutPage(found, limit, (row) => ({ key: row.sortKey, id: row.id }))
}

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string, sight: Sight) {
  return services(tx, sight).where('s.id', '=', id).executeTakeFirstOrThrow(noSuchService)
}

/** Of two writers the second waits and sees what the first left; tickets that refer to it do not wait. */
export async function lock(tx: TenantTx, id: string): Promise<ServiceRow> {
  const held = tx.q.selectFrom('services').where('id', '=', id).select('id').forNoKeyUpdate()
  await held.executeTakeFirstOrThrow(noSuchService)
  return get(tx, id, { all: true })
}

/** Throws `invalid-reference` for a team that takes no tickets. */
export async function expectTeam(tx: TenantReadTx, id: string): Promise<void> {
  const team = tx.q.selectFrom('teams').where('id', '=', id).where('active', '=', true).select('id')
  if ((await team.executeTakeFirst()) === undefined) throw invalidReference('/teamId', 'is no team that takes tickets')
}

const columns = {
  name: 'name',
  description: 'description',
  category: 'category',
  priority: 'priority',
  teamId: 'team_id',
  tags: 'tags',
  customerVisible: 'customer_visible',
  position: 'position',
  active: 'active',
  formVersion: 'form_version',
} as const satisfies Record<keyof ServiceTerms, string>

const rowOf = (terms: Partial<ServiceTerms>) =>
  Object.fromEntries(Object.entries(terms).map(([member, value]) => [columns[member as keyof ServiceTerms], value]))

export async function add({ ctx, q }: TenantTx, { name, ...terms }: ServiceTerms): Promise<string> {
  const id = newId(ctx.now)
  await q
    .insertInto('services')
    .values({ tenant_id: ctx.tenantId, id, name, ...rowOf(terms) })
    .execute()
  return id
}

export async function change({ q }: TenantTx, id: string, terms: Partial<ServiceTerms>): Promise<void> {
  await q
    .updateTable('services')
    .set(rowOf(terms))
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Of an entry that is being made: its first version has its first form. */
export async function settleForm({ q }: TenantTx, id: string, formVersion: number): Promise<void> {
  await q.updateTable('services').set({ form_version: formVersion }).where('id', '=', id).execute()
}

export const teamOf = ({ teamId, teamName }: Pick<ServiceRow, 'teamId' | 'teamName'>): Reference | null =>
  teamId !== null && teamName !== null ? { id: teamId, name: teamName } : null
