import type { Delivery, DeliverySummary } from '@atum-desk/contract/deliveries'
import { Ban, CircleCheck, CircleX, Clock, Inbox, Layers, type LucideIcon, Pause, RotateCw, Send } from 'lucide-react'

type State = Delivery['state']

interface Look {
  readonly icon: LucideIcon
  readonly colour: string
}

export const stateLooks: Readonly<Record<State, Look>> = {
  queued: { icon: Clock, colour: 'text-link' },
  held: { icon: Pause, colour: 'text-warn' },
  collecting: { icon: Inbox, colour: 'text-muted' },
  collected: { icon: Layers, colour: 'text-muted' },
  sending: { icon: Send, colour: 'text-link' },
  sent: { icon: CircleCheck, colour: 'text-ok' },
  failed: { icon: RotateCw, colour: 'text-warn' },
  dead: { icon: CircleX, colour: 'text-danger' },
  cancelled: { icon: Ban, colour: 'text-muted' },
}

/** In the order in which they ask for somebody. */
export const states = [
  'dead',
  'failed',
  'held',
  'queued',
  'sending',
  'collecting',
  'sent',
  'collected',
  'cancelled',
] as const satisfies readonly State[]

const retryable = ['held', 'failed', 'dead', 'cancelled'] as const
export type RetryableState = (typeof retryable)[number]

/** Of these a person can say that they are sent again. */
export const isRetryable = (state: string): state is RetryableState => retryable.some((one) => one === state)

const notLeft: readonly State[] = ['queued', 'held', 'collecting', 'failed']
export const isCancellable = (state: State): boolean => notLeft.includes(state)

export interface StateCount {
  readonly state: State
  readonly count: number
  readonly overdueSeconds: number
}

/** Both ways together; what there is none of is left out. */
export const countsOf = ({ states: rows }: DeliverySummary): StateCount[] =>
  states
    .map((state) => {
      const mine = rows.filter((row) => row.state === state)
      return {
        state,
        count: mine.reduce((sum, { count }) => sum + count, 0),
        overdueSeconds: Math.max(0, ...mine.map(({ overdueSeconds }) => overdueSeconds)),
      }
    })
    .filter(({ count }) => count > 0)

/** A minute is what a retry's own pause may take: only beyond it somebody should look. */
const late = 60

/** How long the longest overdue message or the queue waits, in seconds; null: nothing that need worry anybody. */
export const lagOf = ({ states: rows, queue }: DeliverySummary): number | null => {
  const longest = Math.max(0, ...rows.map((row) => row.overdueSeconds), ...queue.map(({ lagSeconds }) => lagSeconds))
  return longest > late ? longest : null
}
