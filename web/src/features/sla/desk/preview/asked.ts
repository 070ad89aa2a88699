import type { CalendarPreviewBody } from '@atum-desk/contract/calendars'
import type { TicketPriority } from '@atum-desk/contract/tickets'
import { minutesIn } from '../../../../lib/time/working-time.ts'
import { instantOf } from '../../../../lib/time/zones.ts'
import { isTargetWrong } from '../edit/policy-faults.ts'
import { type PolicyForm, priorities } from '../edit/policy-form.ts'

/** Both clocks begin with the acceptance; the next response only with a customer’s word. */
const previewedKinds = ['firstResponseMinutes', 'resolutionMinutes'] as const
type PreviewedKind = (typeof previewedKinds)[number]

export interface Question {
  readonly priority: TicketPriority
  readonly kind: PreviewedKind
  /** Undefined where what is typed is no time yet. */
  readonly body: CalendarPreviewBody | undefined
}

/** The example: accepted then, by the clock on the wall where the calendar is, and the customer is waited for from then on. */
export interface Example {
  readonly start: string
  readonly waiting: string
  readonly timeZone: string
}

/** Nothing is waited for, unless it is said. Undefined: not a time that can be asked about. */
export const waitedMinutes = (typed: string): number | undefined => {
  if (typed.trim() === '') return 0
  const minutes = minutesIn(typed)
  return minutes !== undefined && minutes <= 525_600 ? minutes : undefined
}

/** What is asked of the calendar for each priority that the policy is for. */
export const questionsOf = (
  { calendarId, priorities: only, targets }: Pick<PolicyForm, 'calendarId' | 'priorities' | 'targets'>,
  { start, waiting, timeZone }: Example,
): Question[] => {
  const from = instantOf(start, timeZone)
  const waited = waitedMinutes(waiting)
  const bodyOf = (typed: string): CalendarPreviewBody | undefined => {
    if (calendarId === '' || from === undefined || waited === undefined) return undefined
    const at = new Date(from).toISOString()
    const pauses = [{ from: at, to: new Date(from + waited * 60_000).toISOString() }]
    return { calendarId, from: at, seconds: (minutesIn(typed) ?? 0) * 60, ...(waited > 0 && { pauses }) }
  }
  return priorities
    .filter((priority) => only.length === 0 || only.includes(priority))
    .flatMap((priority) =>
      previewedKinds.map((kind) => {
        const typed = targets[priority][kind]
        return { priority, kind, body: isTargetWrong(kind, typed) ? undefined : bodyOf(typed) }
      }),
    )
}
