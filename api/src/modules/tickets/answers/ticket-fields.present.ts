import type { TicketField } from '@atum-desk/contract/forms'
import type { Context } from '../../../platform/access/context.ts'
import type { Forms, KeptForm } from '../../catalog/index.ts'
import type { AskedField } from '../domain/ticket-fields.ts'
import { isStaff } from '../tickets.policy.ts'
import type { AnswerRow } from './ticket-fields.store.ts'

type Beside = Readonly<{ serviceId: string | null; form: KeptForm | null; answers: readonly AnswerRow[] }>

/** The questions of the ticket's form in their order, then what is left from other forms, each as it was asked. */
export function presentFields(ctx: Context, { serviceId, form, answers }: Beside, fieldOfRow: Forms['fieldOfRow']) {
  const present = ({ visibleToCustomer, ...field }: AskedField, value: TicketField['value']): TicketField => ({
    ...field,
    value,
    // A customer is not told that there is such a thing as internal: the member is absent, not false.
    ...(isStaff(ctx) && { internal: !visibleToCustomer }),
  })
  const own = new Map(answers.filter((row) => row.serviceId === serviceId).map((row) => [row.key, row]))
  const asked = (form?.fields ?? []).map((field) => {
    const row = own.get(field.key)
    return row === undefined ? present(field, null) : present(fieldOfRow(row), row.value)
  })
  const keys = new Set(asked.map(({ key }) => key))
  const left = answers.filter((row) => row.serviceId !== serviceId || !keys.has(row.key))
  const former = left.map((row) => ({
    ...present(fieldOfRow(row), row.value),
    service: { id: row.serviceId, name: row.serviceName },
  }))
  return [...asked, ...former]
}
