import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Sheet } from '../../../../ui/primitives/Sheet.tsx'
import type { TicketSheetProps } from '../sheets/ticket-sheet.ts'
import { peopleOf, setCc } from './api.ts'
import { PeopleChoice } from './PeopleChoice.tsx'

/** People of the customer’s own organization who are told as its requester is. */
export function CcSheet({ ticket, isOpen, onClose }: TicketSheetProps) {
  const { t } = useTranslation('ticket')
  const { number, organization, requester, cc } = ticket
  const query = useQuery({
    ...peopleOf(organization.id),
    select: ({ items }) => items.filter(({ id }) => id !== requester.id),
  })
  return (
    <Sheet title={t('cc.title', { number })} isOpen={isOpen} onClose={onClose}>
      <PeopleChoice
        {...{ ticket, query, onClose }}
        text={t('cc.text', { organization: isolated(organization.name) })}
        first={cc}
        isStaff={false}
        send={setCc}
      />
    </Sheet>
  )
}
