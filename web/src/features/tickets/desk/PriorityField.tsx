import type { TicketPriority } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { PriorityMark } from '../marks/PriorityMark.tsx'
import { priorities } from '../model.ts'

/** Native radio buttons under the cards: arrow keys, Enter and screen readers come with them. */
export function PriorityField({ suggested }: { suggested: TicketPriority }) {
  const { t } = useTranslation('tickets')
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('accept.priority')}</legend>
      <div className="grid grid-cols-2 gap-2">
        {priorities.map((priority) => (
          <label
            key={priority}
            className="flex h-10 cursor-pointer items-center rounded-control border border-line-strong px-3 text-text-2 hover:bg-surface-2 has-checked:border-gold has-checked:bg-surface-3 has-checked:text-text has-checked:inset-ring has-checked:inset-ring-gold has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="priority"
              value={priority}
              defaultChecked={priority === suggested}
              className="sr-only"
            />
            <PriorityMark priority={priority} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
