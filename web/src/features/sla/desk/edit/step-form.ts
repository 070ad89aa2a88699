import type { ClockKind } from '@atum-desk/contract/sla'
import type { SlaEscalation, SlaNotify } from '@atum-desk/contract/sla-escalations'
import type { TicketPriority } from '@atum-desk/contract/tickets'

export const stepClocks = ['first_response', 'next_response', 'resolution'] as const satisfies readonly ClockKind[]

/** `''`: it stays; `more`: by one. */
export const raises = ['', 'more', 'P1', 'P2', 'P3', 'P4'] as const satisfies readonly ('' | 'more' | TicketPriority)[]
type Raise = (typeof raises)[number]

/** An escalation step while it is being written. */
export interface StepForm {
  readonly clock: ClockKind
  readonly atPercent: number | null
  readonly assignee: boolean
  readonly team: boolean
  readonly roles: readonly string[]
  readonly userIds: readonly string[]
  readonly raise: Raise
  readonly assignToRole: string
}

/** The assignee is told at the deadline: what a new step says until it is told otherwise. */
export const newStep: StepForm = {
  clock: 'resolution',
  atPercent: 100,
  assignee: true,
  team: false,
  roles: [],
  userIds: [],
  raise: '',
  assignToRole: '',
}

export const stepFormOf = (step: SlaEscalation): StepForm => ({
  clock: step.clock,
  atPercent: step.atPercent,
  assignee: step.notify?.assignee ?? false,
  team: step.notify?.team ?? false,
  roles: step.notify?.roles ?? [],
  userIds: step.notify?.userIds ?? [],
  raise: raiseOf(step.raisePriority),
  assignToRole: step.assignToRole ?? '',
})

const raiseOf = (raise: SlaEscalation['raisePriority']): Raise => {
  if (raise === undefined || raise === false) return ''
  return raise === true ? 'more' : raise
}

const notifyFrom = ({ assignee, team, roles, userIds }: StepForm): SlaNotify => ({
  ...(assignee && { assignee }),
  ...(team && { team }),
  ...(roles.length > 0 && { roles: [...roles] }),
  ...(userIds.length > 0 && { userIds: [...userIds] }),
})

export const stepFrom = (form: StepForm): SlaEscalation => {
  const notify = notifyFrom(form)
  return {
    clock: form.clock,
    atPercent: form.atPercent ?? 0,
    ...(Object.keys(notify).length > 0 && { notify }),
    ...(form.raise !== '' && { raisePriority: form.raise === 'more' ? true : form.raise }),
    ...(form.assignToRole !== '' && { assignToRole: form.assignToRole }),
  }
}

export type StepFault = 'percent' | 'nothing' | 'notPromised' | 'twice'

/** What the server would refuse of one step, without asking it. */
export const stepFault = (form: StepForm, promisesNext: boolean): StepFault | undefined => {
  const percent = form.atPercent ?? 0
  if (!Number.isInteger(percent) || percent < 1 || percent > 1_000) return 'percent'
  const { notify, raisePriority, assignToRole } = stepFrom(form)
  if (!notify && raisePriority === undefined && assignToRole === undefined) return 'nothing'
  return form.clock === 'next_response' && !promisesNext ? 'notPromised' : undefined
}
