import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'

/** The customers who belong to a ticket, its requester and its CC, and whether they can see that other one already. */
export async function customersOf(tx: TenantReadTx, ticketId: string, otherId: string) {
  return tx.q
    .selectFrom('users as u')
    .innerJoin('organizations as o', 'o.id', 'u.org_id')
    .innerJoin('tickets as b', (join) => join.on('b.id', '=', otherId))
    .where('u.active', '=', true)
    .whereRef('u.org_id', '=', 'b.org_id')
    .whereRef('u.id', '<>', 'b.requester_id')
    .where('u.id', 'in', ({ selectFrom }) =>
      selectFrom('tickets')
        .where('id', '=', ticketId)
        .select('requester_id as id')
        .union(selectFrom('ticket_ccs').where('ticket_id', '=', ticketId).select('user_id as id')),
    )
    .select('u.id')
    .select(({ eb, or, exists, selectFrom }) =>
      or([
        eb('o.ticket_visibility', '=', 'organization'),
        eb('b.created_by', '=', eb.ref('u.id')),
        exists(
          selectFrom('role_permissions as p')
            .whereRef('p.role', '=', 'u.role')
            .where('p.permission', '=', 'ticket.organization')
            .select('p.role'),
        ),
      ]).as('sees'),
    )
    .execute()
}

export type People = Readonly<{ watchers: readonly string[]; cc: readonly string[] }>

/** Those whom a merge brought, when it is undone; `of`: of these people alone. Answers who they were. */
export async function removeBrought(tx: TenantTx, ticketId: string, cameFrom: string, of?: People): Promise<People> {
  const gone = async (table: 'ticket_watchers' | 'ticket_ccs', userIds: readonly string[] | undefined) => {
    if (userIds?.length === 0) return []
    const brought = tx.q.deleteFrom(table).where('ticket_id', '=', ticketId).where('came_from', '=', cameFrom)
    const rows = await (userIds === undefined ? brought : brought.where('user_id', 'in', userIds))
      .returning('user_id')
      .execute()
    return rows.map(idOf)
  }
  return { watchers: await gone('ticket_watchers', of?.watchers), cc: await gone('ticket_ccs', of?.cc) }
}

/** Null where it is not merged. */
export async function mergedInto(tx: TenantReadTx, ticketId: string): Promise<string | null> {
  const row = await tx.q.selectFrom('tickets').where('id', '=', ticketId).select('merged_into').executeTakeFirst()
  return row?.merged_into ?? null
}

/** Those on the CC who are of another organization than the ticket is now; answers who they were. */
export async function removeForeign(tx: TenantTx, ticketId: string, orgId: string): Promise<string[]> {
  const gone = await tx.q
    .deleteFrom('ticket_ccs')
    .where('ticket_id', '=', ticketId)
    .where('org_id', '<>', orgId)
    .returning('user_id')
    .execute()
  return gone.map(idOf)
}

const idOf = (row: { user_id: string }) => row.user_id

export async function namesOf(tx: TenantReadTx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx.q
    .selectFrom('users')
    .where('id', 'in', [...ids])
    .select(['id', 'name'])
    .orderBy('name')
    .execute()
}
