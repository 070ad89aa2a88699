import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import type { Section } from './sections.ts'

const statuses = {
  breaching: 'ACCEPTED,ASSIGNED,IN_PROGRESS',
  onMe: 'ACCEPTED,ASSIGNED,IN_PROGRESS',
  onCustomer: 'WAITING_CUSTOMER',
  solved: 'RESOLVED,CLOSED',
} as const satisfies Record<Section, string>

/** The list of all tickets, narrowed to these: it has the pages that this one has not. */
export function WorkMore({ section }: { section: Section }) {
  const { t } = useTranslation('work')
  const query = new URLSearchParams({ assignee: 'me', status: statuses[section] })
  return (
    <p className="grid justify-items-center p-3">
      <ButtonLink tone="quiet" size="small" to={`/tickets?${query}`}>
        {t('all')}
      </ButtonLink>
    </p>
  )
}
