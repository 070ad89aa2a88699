import type { PageQuery } from '@atum-desk/contract/common'
import type { FieldValues } from '@atum-desk/contract/forms'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { pageByName } from '../../platform/db/by-name.ts'
import type { ConstraintProblems } from '../../platform/db/pg-errors.ts'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError, invalidReference } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'

export const templateConstraints: ConstraintProblems = { ticket_templates_name: 'duplicate' }

/** What a writer settles. */
export type TemplateTerms = Readonly<{
  name: string
  title: string | null
  description: string | null
  priority: TicketPriority | null
  category: string | null
  serviceId: string | null
  tags: string[]
  fields: FieldValues
  active: boolean
}>

export type TemplateRow = Awaited<ReturnType<typeof get>>

const noSuchTemplate = () => new AppError('not-found', { detail: 'There is no such template.' })

/** As one table with a `name`, for the pages by name. */
const templates = (tx: TenantReadTx) =>
  tx.q
    .selectFrom(
      tx.q
        .selectFrom('ticket_templates as m')
        .leftJoin('services as s', 's.id', 'm.service_id')
        .select(['m.id', 'm.name', 'm.title', 'm.description', 'm.priority', 'm.category', 'm.tags', 'm.fields'])
        .select(['m.service_id as serviceId', 's.name as serviceName', 'm.active', 'm.version'])
        .as('t'),
    )
    .selectAll()

/** By name. */
export async function list(tx: TenantReadTx, page: PageQuery) {
  return pageByName(templates(tx), page)
}

/** Throws `not-found`. */
export async function get(tx: TenantReadTx, id: string) {
  return templates(tx).where('t.id', '=', id).executeTakeFirstOrThrow(noSuchTemplate)
}

/** Of two writers the second waits and sees what the first left. */
export async function lock(tx: TenantTx, id: string): Promise<TemplateRow> {
  const held = tx.q.selectFrom('ticket_templates').where('id', '=', id).select('id').forNoKeyUpdate()
  await held.executeTakeFirstOrThrow(noSuchTemplate)
  return get(tx, id)
}

/** Throws `invalid-reference` for a service that is not offered. */
export async function expectService(tx: TenantReadTx, id: string): Promise<void> {
  const service = tx.q.selectFrom('services').where('id', '=', id).where('active', '=', true).select('id')
  if ((await service.executeTakeFirst()) === undefined) throw invalidReference('/serviceId', 'is no service of today')
}

function rowOf({ serviceId, fields, ...terms }: Partial<TemplateTerms>) {
  return {
    ...terms,
    ...(serviceId !== undefined && { service_id: serviceId }),
    ...(fields !== undefined && { fields: JSON.stringify(fields) }),
  }
}

export async function add({ ctx, q }: TenantTx, { serviceId, fields, ...terms }: TemplateTerms): Promise<string> {
  const id = newId(ctx.now)
  const row = { ...terms, service_id: serviceId, fields: JSON.stringify(fields) }
  await q
    .insertInto('ticket_templates')
    .values({ tenant_id: ctx.tenantId, id, ...row })
    .execute()
  return id
}

export async function change({ q }: TenantTx, id: string, terms: Partial<TemplateTerms>): Promise<void> {
  await q
    .updateTable('ticket_templates')
    .set(rowOf(terms))
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
