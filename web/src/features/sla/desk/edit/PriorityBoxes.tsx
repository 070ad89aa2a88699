import type { TicketPriority } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { PriorityMark } from '../../../tickets/marks/PriorityMark.tsx'
import { priorities } from './policy-form.ts'

interface PriorityBoxesProps {
  readonly value: readonly TicketPriority[]
  readonly onChange: (priorities: TicketPriority[]) => void
}

/** Any number of them; none means all. */
export function PriorityBoxes({ value, onChange }: PriorityBoxesProps) {
  const { t } = useTranslation('sla')
  const changed = (priority: TicketPriority, isOn: boolean) =>
    priorities.filter((one) => (one === priority ? isOn : value.includes(one)))
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium">{t('edit.priorities')}</legend>
      <div className="flex flex-wrap gap-2">
        {priorities.map((priority) => (
          <label
            key={priority}
            className="flex min-h-control cursor-pointer items-center gap-2 rounded-control border border-line-strong px-2.5 text-text-2 hover:bg-surface-2 has-checked:border-gold has-checked:bg-surface-3 has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="checkbox"
              checked={value.includes(priority)}
              onChange={({ target }) => onChange(changed(priority, target.checked))}
              className="size-4 shrink-0 accent-gold outline-none"
            />
            <PriorityMark priority={priority} />
          </label>
        ))}
      </div>
      <p className="text-meta text-text-2">{t(value.length === 0 ? 'edit.prioritiesAll' : 'edit.prioritiesOnly')}</p>
    </fieldset>
  )
}
