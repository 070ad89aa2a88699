import { statusLooks } from '../features/tickets/marks/looks.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons/Icon.tsx'
import { isStatus, type Step } from './words.ts'

// On the arc of DayArc, less half of a disc; the fifth step lies beside it.
const heights = [
  'split:top-25',
  'split:top-12',
  'split:top-4.5',
  'split:top-2',
  'split:top-18',
  'split:top-12',
  'split:top-25',
]

interface WorkflowStepProps {
  readonly step: Step
  readonly place: number
  /** The word that stands on the way out of this step. */
  readonly gate: string | undefined
  /** Not every request comes by here: it, and the ways to and from it, are dashed. */
  readonly isAside: boolean
  readonly leadsAside: boolean
}

export function WorkflowStep({ step, place, gate, isAside, leadsAside }: WorkflowStepProps) {
  const { status, title, text } = step
  if (!isStatus(status, statusLooks)) throw new Error(`the landing speaks of ${status}, which no ticket knows`)
  const { glyph, colour } = statusLooks[status]
  return (
    <li className="group relative grid grid-cols-[3rem_1fr] content-start gap-x-4 pb-8 last:pb-0 split:grid-cols-1 split:px-2 split:pt-44 split:pb-0 split:text-center">
      <span
        aria-hidden="true"
        className={cx(
          'absolute inset-s-6 top-12 bottom-0 border-line-strong border-s group-last:hidden split:hidden',
          (isAside || leadsAside) && 'border-dashed',
        )}
      />
      {gate && (
        <span className="absolute z-1 whitespace-nowrap rounded-pill border border-gold bg-surface-1 px-2.5 font-medium text-gold-text text-meta max-split:inset-s-16 max-split:bottom-3 split:inset-s-full split:top-20.5 split:-translate-x-1/2 split:rtl:translate-x-1/2">
          {gate}
        </span>
      )}
      <span
        className={cx(
          'relative grid size-12 place-items-center rounded-pill border border-line-strong bg-surface-2 split:absolute split:inset-x-0 split:mx-auto',
          isAside && 'border-status-waiting border-dashed',
          heights[place],
        )}
      >
        <Icon name={glyph} className={`size-5 ${colour}`} />
      </span>
      <div className={cx('grid content-start gap-1 max-split:pt-2.5', gate && 'max-split:pb-8')}>
        <h3 className="font-semibold">{title}</h3>
        <p className="text-pretty text-text-2">{text}</p>
      </div>
    </li>
  )
}
