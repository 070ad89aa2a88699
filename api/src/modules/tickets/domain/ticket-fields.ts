import type { FieldValue, FieldValues, FormField } from '@atum-desk/contract/forms'

/** A question as the catalogue keeps it. */
export type AskedField = FormField & Readonly<{ visibleToCustomer: boolean }>

/** One answer that becomes another. Null: there is none. */
export type FieldChange = Readonly<{ field: AskedField; old: FieldValue | null; new: FieldValue | null }>

/** What these answers change; what is as it was is no change. In the order of the form. */
export function changesBy(
  fields: readonly AskedField[],
  given: FieldValues,
  before: ReadonlyMap<string, FieldValue>,
): FieldChange[] {
  return fields.flatMap((field) => {
    const old = before.get(field.key) ?? null
    const value = Object.hasOwn(given, field.key) ? given[field.key] : undefined
    return value === undefined || isSame(value, old) ? [] : [{ field, old, new: value }]
  })
}

/** Texts, numbers, booleans, and lists of texts. */
const isSame = (one: FieldValue | null, other: FieldValue | null) => JSON.stringify(one) === JSON.stringify(other)
