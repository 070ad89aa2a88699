import type { SlaEscalation } from '@atum-desk/contract/sla-escalations'
import type { SlaPolicyInput } from '@atum-desk/contract/sla-policies'
import { ticketPriorities } from '@atum-desk/contract/tickets'
import type { TenantReadTx } from '../../platform/db/tenant-db.ts'
import { AppError, invalid, invalidReference } from '../../platform/errors.ts'
import type { CalendarHours } from './domain/calendar.ts'
import { unreachable } from './domain/reachable.ts'
import { keyOf } from './domain/steps.ts'
import * as store from './policies.store.ts'
import { calendarOf, rulesFor } from './rules.store.ts'

type Asked = Omit<SlaPolicyInput, 'position'>

/**
 * What the schema cannot see of a policy that is to be saved. Throws `invalid-reference` for what is not in use, and
 * `validation-failed` for steps that do nothing and for what the calendar cannot reach.
 */
export async function expectValid(tx: TenantReadTx, input: Asked): Promise<void> {
  await expectReferences(tx, input)
  expectSteps(input)
  const calendar = await calendarOf(tx, input)
  const errors = unreachable(calendar, input, tx.ctx.now)
  if (errors.length > 0) {
    const detail = `“${calendar.name}” has too few hours for that: ${errors.map(({ path }) => path).join(', ')}.`
    throw new AppError('validation-failed', { detail, errors })
  }
}

/**
 * That hours of fewer time leave every policy reachable that counts by them: a ticket could not be accepted under one
 * that is not. Throws `validation-failed`.
 */
export async function expectKept(tx: TenantReadTx, calendarId: string, hours: CalendarHours): Promise<void> {
  const policies = (await rulesFor(tx, null)).filter((policy) => policy.calendarId === calendarId)
  const lost = policies.filter((policy) => unreachable(hours, policy, tx.ctx.now).length > 0)
  if (lost.length === 0) return
  const names = lost.map(({ name }) => `“${name}”`).join(', ')
  throw invalid('/shifts', 'too-far', `leaves too few hours for what ${names} promises`)
}

async function expectReferences(tx: TenantReadTx, { calendarId, orgId, serviceIds, escalations }: Asked) {
  if (!(await store.isActiveCalendar(tx, calendarId))) throw invalidReference('/calendarId', 'is no calendar in use')
  if (orgId !== null && !(await store.isActiveOrganization(tx, orgId))) {
    throw invalidReference('/orgId', 'is no active organization')
  }
  const services = await store.activeServices(tx, serviceIds)
  for (const [index, id] of serviceIds.entries()) {
    if (!services.has(id)) throw invalidReference(`/serviceIds/${index}`, 'is no service in use')
  }
  const roles = await store.staffRoles(tx, escalations.flatMap(rolesIn))
  const people = await store.activeStaff(
    tx,
    escalations.flatMap(({ notify }) => notify?.userIds ?? []),
  )
  for (const [index, step] of escalations.entries()) {
    const at = `/escalations/${index}`
    const role = rolesIn(step).find((name) => !roles.has(name))
    if (role !== undefined) throw invalidReference(at, `names “${role}”, which is no role of the staff`)
    if ((step.notify?.userIds ?? []).some((id) => !people.has(id))) {
      throw invalidReference(`${at}/notify/userIds`, 'names somebody who is not of the active staff')
    }
  }
}

const rolesIn = ({ notify, assignToRole }: SlaEscalation) => [
  ...(notify?.roles ?? []),
  ...(assignToRole === undefined ? [] : [assignToRole]),
]

function expectSteps({ escalations, targets }: Asked): void {
  const seen = new Set<string>()
  const answers = ticketPriorities.some((priority) => targets[priority].nextResponseMinutes !== undefined)
  for (const [index, step] of escalations.entries()) {
    const at = `/escalations/${index}`
    const { notify, raisePriority = false, assignToRole, clock } = step
    if (!tells(notify) && raisePriority === false && assignToRole === undefined) {
      throw invalid(at, 'empty', 'does nothing: it needs notify, raisePriority or assignToRole')
    }
    if (clock === 'next_response' && !answers) {
      throw invalid(`${at}/clock`, 'not-promised', 'is for a clock that no target switches on: nextResponseMinutes')
    }
    const key = `${clock} ${keyOf(step)}`
    if (seen.has(key)) throw invalid(at, 'duplicate', 'is there already')
    seen.add(key)
  }
}

const tells = (notify: SlaEscalation['notify']): boolean =>
  notify !== undefined &&
  (notify.assignee === true ||
    notify.team === true ||
    (notify.roles ?? []).length > 0 ||
    (notify.userIds ?? []).length > 0)
