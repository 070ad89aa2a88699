import { sql } from 'kysely'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'

export type Listener = Readonly<{ id: string; origin: string; includeInternal: boolean }>

/** By a function of the database: a customer's own change is told to endpoints of which he cannot know, nor of their keys. */
export async function listenersTo(tx: TenantReadTx, event: string, internal: boolean): Promise<Listener[]> {
  return tx.q
    .selectFrom(
      sql<{ id: string; origin: string; include_internal: boolean }>`app.webhooks_for(${event}, ${internal})`.as<'e'>(
        sql`e (id, origin, include_internal)`,
      ),
    )
    .select(['e.id', 'e.origin', 'e.include_internal as includeInternal'])
    .execute()
}

export async function ticketOf(tx: TenantReadTx, id: string) {
  return tx.q
    .selectFrom('tickets')
    .where('id', '=', id)
    .select(['id', 'number', 'title', 'status', 'priority', 'version', 'org_id as organizationId'])
    .select(['requester_id as requesterId', 'assignee_id as assigneeId', 'team_id as teamId'])
    .executeTakeFirstOrThrow()
}

export async function commentOf(tx: TenantReadTx, id: string) {
  return tx.q.selectFrom('ticket_comments').where('id', '=', id).select(['id', 'body', 'internal']).executeTakeFirst()
}

export async function attachmentOf(tx: TenantReadTx, id: string) {
  return tx.q
    .selectFrom('attachments')
    .where('id', '=', id)
    .select(['id', 'comment_id as commentId', 'file_name as fileName', 'mime_type as mimeType'])
    .select(['size_bytes as sizeBytes', 'internal'])
    .executeTakeFirst()
}

export async function actorOf(tx: TenantReadTx, id: string) {
  const person = tx.q.selectFrom('users').where('id', '=', id).select(['id', 'name', 'org_id as orgId'])
  return person.executeTakeFirst()
}
