import type { FormField } from '@atum-desk/contract/forms'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import type { Field } from './domain/form.ts'

type Edition = Readonly<{ serviceId: string; version: number }>
/** A form as the transaction's caller may see it: of a customer's, the internal fields are kept by a policy. */
export type KeptForm = Readonly<{ version: number; fields: readonly Field[] }>

const editionKey = (serviceId: string, version: number) => `${serviceId} ${version}`

/** In one query, however many. */
export async function formsOf(tx: TenantReadTx, editions: readonly Edition[]) {
  const rows = editions.length === 0 ? [] : await rowsOf(tx, editions)
  const byEdition = Map.groupBy(rows, ({ serviceId, version }) => editionKey(serviceId, version))
  return ({ serviceId, version }: Edition): KeptForm => ({
    version,
    fields: (byEdition.get(editionKey(serviceId, version)) ?? []).map(fieldOfRow),
  })
}

function rowsOf(tx: TenantReadTx, editions: readonly Edition[]) {
  return tx.q
    .selectFrom('service_form_fields')
    .where(({ eb, or }) =>
      or(editions.map(({ serviceId, version }) => eb.and({ service_id: serviceId, form_version: version }))),
    )
    .select(['service_id as serviceId', 'form_version as version', 'key', 'type', 'internal', 'required', 'definition'])
    .select('customer_sets as editableByCustomer')
    .orderBy('position')
    .execute()
}

type Definition = Pick<FormField, 'label' | 'help' | 'options' | 'min' | 'max' | 'maxLength'>

/** As answers are read together with their questions. */
export function fieldOfRow(
  row: Pick<Field, 'key' | 'type' | 'required' | 'editableByCustomer'> & { internal: boolean; definition: unknown },
): Field {
  const { key, type, required, editableByCustomer, internal } = row
  const definition = row.definition as Definition // written by `add` alone
  return { key, type, required, ...definition, editableByCustomer, visibleToCustomer: !internal }
}

/** What the service asks now; null where it asks nothing, or is not there. */
export async function currentForm(tx: TenantReadTx, serviceId: string): Promise<KeptForm | null> {
  const services = tx.q.selectFrom('services').where('id', '=', serviceId)
  const row = await services.select(['id', 'form_version as version']).executeTakeFirst()
  if (row === undefined || row.version === null) return null
  const edition = { serviceId: row.id, version: row.version }
  return (await formsOf(tx, [edition]))(edition)
}

export async function formAt(tx: TenantReadTx, edition: Edition): Promise<KeptForm> {
  return (await formsOf(tx, [edition]))(edition)
}

/** Which type each of these keys has had since it was first used; the new ones are taken. */
export async function takeKeys(tx: TenantTx, serviceId: string, fields: readonly Field[]) {
  const row = { tenant_id: tx.ctx.tenantId, service_id: serviceId }
  await tx.q
    .insertInto('service_form_keys')
    .values(fields.map(({ key, type }) => ({ ...row, key, type })))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'service_id', 'key']).doNothing())
    .execute()
  const taken = await tx.q
    .selectFrom('service_form_keys')
    .where('service_id', '=', serviceId)
    .select(['key', 'type'])
    .execute()
  return new Map(taken.map(({ key, type }) => [key, type]))
}

/** Of a service whose row is locked. Answers the version. */
export async function add(tx: TenantTx, serviceId: string, fields: readonly Field[]): Promise<number> {
  const service = { tenant_id: tx.ctx.tenantId, service_id: serviceId }
  const { version } = await tx.q
    .insertInto('service_forms')
    .values(({ selectFrom, fn, eb, val }) => ({
      ...service,
      version: selectFrom('service_forms')
        .where('service_id', '=', serviceId)
        .select(eb(fn.coalesce(fn.max('version'), val(0)), '+', 1).as('next')),
      created_at: tx.ctx.now,
    }))
    .returning('version')
    .executeTakeFirstOrThrow()
  const rows = fields.map(
    ({ key, type, required, editableByCustomer, visibleToCustomer, ...definition }, position) => ({
      ...service,
      form_version: version,
      position,
      key,
      type,
      required,
      customer_sets: editableByCustomer,
      internal: !visibleToCustomer,
      definition: JSON.stringify(definition),
    }),
  )
  await tx.q.insertInto('service_form_fields').values(rows).execute()
  return version
}
