import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { AssigneeCell } from '../list/AssigneeCell.tsx'
import { may } from '../may.ts'
import { valueLook } from './Choice.tsx'

/** Pressed, it asks to whom. */
export function AssigneeProperty({ ticket, onAssign }: { ticket: Ticket; onAssign: () => void }) {
  const { t } = useTranslation('tickets')
  const whose = <AssigneeCell ticket={{ assignee: ticket.assignee, team: null }} />
  if (!may(ticket, 'assign')) return whose
  return (
    <button type="button" onClick={onAssign} className={valueLook}>
      <span className="sr-only">{t('action.assign')}</span>
      {whose}
    </button>
  )
}
