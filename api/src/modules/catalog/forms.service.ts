import { isDeepStrictEqual } from 'node:util'
import type { FormBody } from '@atum-desk/contract/forms'
import type { TenantReadTx, TenantTx } from '../../platform/db/tenant-db.ts'
import { AppError } from '../../platform/errors.ts'
import { fittingAnswers, issuesOfAnswers, issuesOfMissing } from './domain/answers.ts'
import { type Field, fieldOf, type Issue, issuesOfForm } from './domain/form.ts'
import * as store from './forms.store.ts'

/** What other modules need of forms: to read one, as far as the transaction's caller may, and to judge answers by it. */
export const forms = {
  current: store.currentForm,
  at: (tx: TenantReadTx, serviceId: string, version: number) => store.formAt(tx, { serviceId, version }),
  fieldOfRow: store.fieldOfRow,
  issuesOfAnswers,
  issuesOfMissing,
  fittingAnswers,
} as const
export type Forms = typeof forms
export type KeptForm = store.KeptForm

type Current = Readonly<{ id: string; formVersion: number | null }>

/**
 * The version that a locked service has after this edit: the one it has, where nothing differs. Throws
 * validation-failed, also for a key that meant another type before.
 */
export async function editForm(tx: TenantTx, service: Current, body: FormBody | null): Promise<number | null> {
  if (body === null) return null
  const fields = body.fields.map(fieldOf)
  refuse(issuesOfForm(fields))
  const { id: serviceId, formVersion: version } = service
  if (version !== null) {
    const now = await store.formAt(tx, { serviceId, version })
    if (isDeepStrictEqual(plain(now.fields), plain(fields))) return version
  }
  const typeOf = await store.takeKeys(tx, serviceId, fields)
  refuse(
    fields.flatMap(({ key, type }, index) => {
      const first = typeOf.get(key)
      if (first === type) return []
      const message = `cannot be ${type}: ${key} was ${first} in an earlier form of this service`
      return [{ path: `/form/fields/${index}/type`, code: 'type-changed', message }]
    }),
  )
  return store.add(tx, serviceId, fields)
}

/** As JSON has it: a member that is undefined is none. */
const plain = (fields: readonly Field[]): unknown => JSON.parse(JSON.stringify(fields))

/** Throws `validation-failed` where there is an issue. */
export function refuse(errors: Issue[]): void {
  const [first] = errors
  if (first === undefined) return
  throw new AppError('validation-failed', { detail: `${first.path} ${first.message}`, errors: errors.slice(0, 20) })
}
