import type { FieldValue } from '@atum-desk/contract/forms'
import type { TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'

type Edition = Readonly<{ serviceId: string; version: number }>

/** Every answer of the ticket, each with its question as it was asked. A customer's internal ones are kept by a policy. */
export async function answersOf(tx: TenantReadTx, ticketId: string) {
  const rows = await tx.q
    .selectFrom('ticket_field_values as v')
    .innerJoin('service_form_fields as f', (join) =>
      join
        .onRef('f.service_id', '=', 'v.service_id')
        .onRef('f.form_version', '=', 'v.form_version')
        .onRef('f.key', '=', 'v.key'),
    )
    .innerJoin('services as s', 's.id', 'v.service_id')
    .where('v.ticket_id', '=', ticketId)
    .select(['v.service_id as serviceId', 's.name as serviceName', 'v.key', 'v.value', 'v.internal'])
    .select(['f.type', 'f.required', 'f.definition', 'f.customer_sets as editableByCustomer'])
    .orderBy('s.name')
    .orderBy('f.position')
    .orderBy('v.form_version') // the answer to the later form goes before one that staff gave under an earlier
    .execute()
  return rows.map((row) => ({ ...row, value: row.value as FieldValue })) // written by `put` alone
}
export type AnswerRow = Awaited<ReturnType<typeof answersOf>>[number]

export type Answer = Readonly<{ key: string; type: AnswerRow['type']; internal: boolean; value: FieldValue }>

/**
 * As the form of that edition asks; what was answered before is replaced. An internal answer to an earlier form is out of
 * a customer's reach, and stays beneath his.
 */
export async function put(
  tx: TenantTx,
  ticket: Readonly<{ id: string; orgId: string }>,
  { serviceId, version }: Edition,
  answers: readonly Answer[],
): Promise<void> {
  if (answers.length === 0) return
  const rows = answers.map(({ value, ...answer }) => ({
    tenant_id: tx.ctx.tenantId,
    org_id: ticket.orgId,
    ticket_id: ticket.id,
    service_id: serviceId,
    form_version: version,
    ...answer,
    value: JSON.stringify(value),
  }))
  await tx.q
    .deleteFrom('ticket_field_values')
    .where('ticket_id', '=', ticket.id)
    .where('service_id', '=', serviceId)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('key', 'internal'),
        'in',
        answers.map(({ key, internal }) => tuple(key, !internal)),
      ),
    )
    .execute()
  await tx.q
    .insertInto('ticket_field_values')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'ticket_id', 'service_id', 'key', 'internal']).doUpdateSet(({ ref }) => ({
        form_version: ref('excluded.form_version'),
        value: ref('excluded.value'),
      })),
    )
    .execute()
}

export async function remove(
  tx: TenantTx,
  ticketId: string,
  serviceId: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  const answers = tx.q
    .deleteFrom('ticket_field_values')
    .where('ticket_id', '=', ticketId)
    .where('service_id', '=', serviceId)
  await answers.where('key', 'in', keys).execute()
}
