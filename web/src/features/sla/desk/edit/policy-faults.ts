import { minutesIn } from '../../../../lib/time/working-time.ts'
import { type PolicyForm, priorities, type TargetKind } from './policy-form.ts'
import { newStep, stepFault, stepFrom } from './step-form.ts'

const promisesNext = ({ targets }: Pick<PolicyForm, 'targets'>): boolean =>
  priorities.some((priority) => targets[priority].nextResponseMinutes.trim() !== '')

/** The longest that can be promised: a year without a night. */
const longest = 525_600

/** What is no time that can be promised. Only the next response may be left open. */
export const isTargetWrong = (kind: TargetKind, typed: string): boolean => {
  if (kind === 'nextResponseMinutes' && typed.trim() === '') return false
  const minutes = minutesIn(typed)
  return minutes === undefined || minutes < 1 || minutes > longest
}

/** What step `index` has against it: by itself, or because it stands there already. */
export const faultOfStep = (form: Pick<PolicyForm, 'targets' | 'escalations'>, index: number) => {
  const step = form.escalations[index] ?? newStep
  const isTwice = form.escalations
    .slice(0, index)
    .some((other) => JSON.stringify(stepFrom(other)) === JSON.stringify(stepFrom(step)))
  return stepFault(step, promisesNext(form)) ?? (isTwice ? 'twice' : undefined)
}
