import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import { colleagues } from '../../../people/desk/api.ts'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { setWatchers } from './api.ts'
import { PeopleChoice } from './PeopleChoice.tsx'

/** Colleagues who are told as if they worked on it. No customer learns that they do. */
export function WatchersSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  const query = useQuery(colleagues)
  return (
    <Sheet title={t('watchers.title', { number: ticket.number })} isOpen={isOpen} onClose={onClose}>
      <PeopleChoice
        {...{ ticket, query, onClose }}
        text={t('watchers.text')}
        first={ticket.watchers ?? []}
        isStaff
        send={setWatchers}
      />
    </Sheet>
  )
}
