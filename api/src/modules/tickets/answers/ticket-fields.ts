import type { FieldValue, FieldValues } from '@atum-desk/contract/forms'
import type { Problem } from '@atum-desk/contract/problem'
import type { TenantReadTx, TenantTx } from '../../../platform/db/tenant-db.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Forms, KeptForm } from '../../catalog/index.ts'
import { type AskedField, changesBy, type FieldChange } from '../domain/ticket-fields.ts'
import { fieldsChanged } from '../tickets.events.ts'
import { isStaff } from '../tickets.policy.ts'
import { presentFields } from './ticket-fields.present.ts'
import * as store from './ticket-fields.store.ts'

/** What is to be written of a ticket's answers, once it has been found good. `form` null: nothing is asked. */
export type FieldPlan = Readonly<{ serviceId: string | null; form: KeptForm | null; changes: readonly FieldChange[] }>

export type TicketFields = ReturnType<typeof createTicketFields>

type Answered = Readonly<{ id: string; serviceId: string | null; formVersion: number | null; status: string }>
type Issue = NonNullable<Problem['errors']>[number]
type FieldDeps = Readonly<{ forms: Forms }>
/** `start`: a template's answers, of which the form takes what fits. */
type Opening = Readonly<{ serviceId: string | null; fields: FieldValues; start: FieldValues }>
type Asked = Readonly<{ serviceId?: string | null | undefined; fields?: FieldValues | undefined }>

/** Which form the ticket has from now on, where that changes. */
export function formOf(ticket: Pick<Answered, 'serviceId' | 'formVersion'>, { serviceId, form }: FieldPlan) {
  const isUntouched = serviceId === ticket.serviceId && form === null
  const formVersion = form?.version ?? null
  return isUntouched || formVersion === ticket.formVersion ? {} : { formVersion }
}

/** Answers to the forms of the catalogue: which are asked, which are good, and what changes by them. */
export function createTicketFields({ forms }: FieldDeps) {
  return {
    opening: (tx: TenantReadTx, asked: Opening) => opening(tx, asked, forms),

    editing: (tx: TenantReadTx, ticket: Answered, asked: Asked, isAccepting = false) =>
      editing(tx, ticket, { ...asked, isAccepting }, forms),

    /** The form of the ticket with its answers, as far as the transaction's caller may see them. */
    async of(tx: TenantReadTx, { id, serviceId, formVersion }: Pick<Answered, 'id' | 'serviceId' | 'formVersion'>) {
      const form = serviceId === null || formVersion === null ? null : await forms.at(tx, serviceId, formVersion)
      const answers = await store.answersOf(tx, id)
      return presentFields(tx.ctx, { serviceId, form, answers }, forms.fieldOfRow)
    },

    write,
    record,
  }
}

const sideOf = ({ ctx }: TenantReadTx) => (isStaff(ctx) ? 'staff' : 'customer')

/** For a ticket that is being opened. Throws validation-failed. */
async function opening(tx: TenantReadTx, { serviceId, fields, start }: Opening, forms: Forms): Promise<FieldPlan> {
  const form = serviceId === null ? null : await forms.current(tx, serviceId)
  const asked = form?.fields ?? []
  const answers = { ...forms.fittingAnswers(asked, start), ...fields }
  const changes = changesBy(asked, answers, new Map())
  const answered = new Set(changes.map(({ field }) => field.key))
  refuse('validation-failed', [
    ...forms.issuesOfAnswers(asked, fields, sideOf(tx)),
    ...forms.issuesOfMissing(asked, answered, 'opening'),
  ])
  return { serviceId, form, changes }
}

/**
 * For a ticket that is there. Under another service its form's questions are asked; under the same one, only what is
 * said is looked at, and no needed answer is emptied. Throws validation-failed, fields-required.
 */
async function editing(
  tx: TenantReadTx,
  ticket: Answered,
  asked: Asked & { isAccepting: boolean },
  forms: Forms,
): Promise<FieldPlan> {
  const { isAccepting, fields: given = {} } = asked
  const serviceId = asked.serviceId === undefined ? ticket.serviceId : (asked.serviceId?.toLowerCase() ?? null)
  const moves = serviceId !== ticket.serviceId
  if (!moves && !isAccepting && asked.fields === undefined) return { serviceId, form: null, changes: [] }
  const form = await formFor(tx, ticket, { serviceId, isAnswered: asked.fields !== undefined }, forms)
  const fields = form?.fields ?? []
  refuse('validation-failed', forms.issuesOfAnswers(fields, given, sideOf(tx)))
  const before = await goodAnswers(tx, ticket.id, { serviceId, fields }, forms)
  const answered = new Set([...before.keys(), ...Object.keys(given)].filter((key) => given[key] !== null))
  const moment = isAccepting || ticket.status !== 'NEW' ? 'accepted' : 'opening'
  const missing = forms.issuesOfMissing(fields, answered, moment)
  if (moves || isAccepting) refuse('fields-required', missing)
  const isEmptied = ({ path }: Issue) => Object.hasOwn(given, path.replace('/fields/', ''))
  refuse('validation-failed', missing.filter(isEmptied))
  return { serviceId, form, changes: changesBy(fields, given, before) }
}

type Target = Readonly<{ serviceId: string | null; isAnswered: boolean }>

/** The form under which it was opened; that of the service it goes to; that of today, for what had none to answer. */
async function formFor(tx: TenantReadTx, ticket: Answered, { serviceId, isAnswered }: Target, forms: Forms) {
  if (serviceId === null) return null
  if (serviceId !== ticket.serviceId) return forms.current(tx, serviceId)
  if (ticket.formVersion !== null) return forms.at(tx, serviceId, ticket.formVersion)
  return isAnswered ? forms.current(tx, serviceId) : null
}

type Questions = Readonly<{ serviceId: string | null; fields: readonly AskedField[] }>

/** What is answered already, as far as the form still takes it: a ticket may come back to a service. */
async function goodAnswers(tx: TenantReadTx, ticketId: string, { serviceId, fields }: Questions, forms: Forms) {
  const rows = fields.length === 0 ? [] : await store.answersOf(tx, ticketId)
  const own = rows.filter((row) => row.serviceId === serviceId)
  const values = Object.fromEntries(own.map(({ key, value }) => [key, value]))
  return new Map(Object.entries(forms.fittingAnswers(fields, values)) as [string, FieldValue][])
}

async function write(tx: TenantTx, ticket: { id: string; orgId: string }, plan: FieldPlan): Promise<void> {
  const { serviceId, form, changes } = plan
  if (serviceId === null || form === null) return
  const answers = changes.flatMap(({ field: { key, type, visibleToCustomer }, new: value }) =>
    value === null ? [] : [{ key, type, internal: !visibleToCustomer, value }],
  )
  const emptied = changes.filter((change) => change.new === null)
  await store.put(tx, ticket, { serviceId, version: form.version }, answers)
  await store.remove(
    tx,
    ticket.id,
    serviceId,
    emptied.map(({ field }) => field.key),
  )
}

/** What everybody may know in one event, and what is internal in another (ISO-2). */
async function record(
  tx: TenantTx,
  ticket: { id: string; orgId: string },
  changes: readonly FieldChange[],
): Promise<void> {
  for (const internal of [false, true]) {
    const told = changes.filter(({ field }) => field.visibleToCustomer !== internal)
    if (told.length > 0) await tx.record(fieldsChanged(ticket, told, internal))
  }
}

function refuse(code: 'validation-failed' | 'fields-required', errors: Issue[]): void {
  const [first] = errors
  if (first !== undefined) throw new AppError(code, { detail: `${first.path} ${first.message}`, errors })
}
