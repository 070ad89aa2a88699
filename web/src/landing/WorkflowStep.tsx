import { statusLooks } from '../features/tickets/marks/looks.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons/Icon.tsx'
import { isStatus, type Step } from './words.ts'

interface WorkflowStepProps {
  readonly step: Step
  /** The word that stands on the way out of this step. */
  readonly gate: string | undefined
  /** Not every request comes by here: it, and the ways to and from it, are dashed. */
  readonly isAside: boolean
  readonly leadsAside: boolean
}

export function WorkflowStep({ step: { status, title, text }, gate, isAside, leadsAside }: WorkflowStepProps) {
  if (!isStatus(status, statusLooks)) throw new Error(`the landing speaks of ${status}, which no ticket knows`)
  const { glyph, colour } = statusLooks[status]
  return (
    <li className="group relative grid grid-cols-[3rem_1fr] content-start gap-x-4 pb-8 last:pb-0 split:grid-cols-1 split:gap-y-4 split:pe-5 split:pb-0 split:last:pe-0">
      <span
        aria-hidden="true"
        className={cx(
          'absolute border-line-strong group-last:hidden max-split:inset-s-6 max-split:top-12 max-split:bottom-0 max-split:border-s split:inset-s-12 split:inset-e-0 split:top-6 split:border-t',
          (isAside || leadsAside) && 'border-dashed',
        )}
      />
      {gate && (
        <span className="absolute z-1 whitespace-nowrap rounded-pill border border-gold bg-surface-1 px-2.5 font-medium text-gold-text text-meta max-split:inset-s-16 max-split:bottom-3 split:inset-s-[calc(50%+1.5rem)] split:top-3.5 split:-translate-x-1/2 split:rtl:translate-x-1/2">
          {gate}
        </span>
      )}
      <span
        className={cx(
          'relative grid size-12 place-items-center rounded-pill border border-line-strong bg-surface-2',
          isAside && 'border-dashed',
        )}
      >
        <Icon name={glyph} className={`size-5 ${colour}`} />
      </span>
      <div className={cx('grid content-start gap-1 max-split:pt-2.5', gate && 'max-split:pb-8')}>
        <h3 className="font-semibold">{title}</h3>
        <p className="text-text-2">{text}</p>
      </div>
    </li>
  )
}
