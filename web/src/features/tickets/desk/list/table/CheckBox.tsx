import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import type { TicketRowProps } from './row.ts'

interface CheckBoxProps extends Pick<TicketRowProps, 'isChecked' | 'onCheck'> {
  readonly ticket: TicketSummary
}

/** Marks a ticket for what is to be done to several. With Shift, all from the last one that was marked. */
export function CheckBox({ ticket, isChecked, onCheck }: CheckBoxProps) {
  const { t } = useTranslation('lists')
  return (
    <label className="relative z-1 grid size-full min-h-8 min-w-8 cursor-pointer place-items-center">
      <input
        type="checkbox"
        data-ticket-check
        aria-label={t('check.one', { number: ticket.number })}
        checked={isChecked}
        onChange={({ nativeEvent }) => onCheck(ticket, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        className="tick"
      />
    </label>
  )
}
