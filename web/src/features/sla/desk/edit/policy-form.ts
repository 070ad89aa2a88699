import type { SlaPolicy, SlaPolicyInput, SlaTarget } from '@atum-desk/contract/sla-policies'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { minutesIn, typedTime } from '../../../../lib/time/working-time.ts'
import { type StepForm, stepFormOf, stepFrom } from './step-form.ts'

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const satisfies readonly TicketPriority[]
export const targetKinds = ['firstResponseMinutes', 'nextResponseMinutes', 'resolutionMinutes'] as const
export type TargetKind = (typeof targetKinds)[number]
type TargetForm = Record<TargetKind, string>

/** A policy while it is being written, under the names of the API: times as they are typed, `''` for every organization. */
export interface PolicyForm {
  name: string
  orgId: string
  priorities: TicketPriority[]
  serviceIds: string[]
  calendarId: string
  targets: Record<TicketPriority, TargetForm>
  warnAtPercent: number | null
  escalations: StepForm[]
}

const target = (firstResponseMinutes: string, resolutionMinutes: string): TargetForm => ({
  firstResponseMinutes,
  nextResponseMinutes: '',
  resolutionMinutes,
})

/** What a new one begins with: what a new helpdesk promises. */
const newPolicy: PolicyForm = {
  name: '',
  orgId: '',
  priorities: [],
  serviceIds: [],
  calendarId: '',
  targets: { P1: target('15m', '4h'), P2: target('1h', '8h'), P3: target('4h', '24h'), P4: target('8h', '72h') },
  warnAtPercent: 75,
  escalations: [],
}

const targetFormOf = ({ firstResponseMinutes, nextResponseMinutes, resolutionMinutes }: SlaTarget): TargetForm => ({
  firstResponseMinutes: typedTime(firstResponseMinutes),
  nextResponseMinutes: nextResponseMinutes === undefined ? '' : typedTime(nextResponseMinutes),
  resolutionMinutes: typedTime(resolutionMinutes),
})

const targetFrom = (form: TargetForm): SlaTarget => {
  const nextResponseMinutes = minutesIn(form.nextResponseMinutes)
  return {
    firstResponseMinutes: minutesIn(form.firstResponseMinutes) ?? 0,
    resolutionMinutes: minutesIn(form.resolutionMinutes) ?? 0,
    ...(nextResponseMinutes !== undefined && { nextResponseMinutes }),
  }
}

const byPriority = <From, To>(
  from: Record<TicketPriority, From>,
  to: (one: From) => To,
): Record<TicketPriority, To> => ({ P1: to(from.P1), P2: to(from.P2), P3: to(from.P3), P4: to(from.P4) })

export const policyFormOf = (policy: SlaPolicy | undefined): PolicyForm =>
  policy
    ? {
        name: policy.name,
        orgId: policy.orgId ?? '',
        priorities: policy.priorities,
        serviceIds: policy.serviceIds,
        calendarId: policy.calendarId,
        targets: byPriority(policy.targets, targetFormOf),
        warnAtPercent: policy.warnAtPercent,
        escalations: policy.escalations.map(stepFormOf),
      }
    : newPolicy

export const policyFrom = (form: PolicyForm): Omit<SlaPolicyInput, 'position'> => ({
  name: form.name.trim(),
  orgId: form.orgId === '' ? null : form.orgId,
  priorities: form.priorities,
  serviceIds: form.serviceIds,
  calendarId: form.calendarId,
  targets: byPriority(form.targets, targetFrom),
  warnAtPercent: form.warnAtPercent ?? 0,
  escalations: form.escalations.map(stepFrom),
})
