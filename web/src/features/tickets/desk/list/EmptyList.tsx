import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { useMay } from '../../../session/useSession.ts'
import { isNarrowed, withoutFilters } from './filter-params.ts'
import type { TicketFilters } from './filters.ts'
import type { ChangeFilters } from './useTicketFilters.ts'

/** Nothing there, or nothing that the filters let through: then there is a way back. */
export function EmptyList({ filters, change }: { filters: TicketFilters; change: ChangeFilters }) {
  const { t } = useTranslation('lists')
  const mayOpen = useMay()('ticket.create')
  if (!isNarrowed(filters))
    return (
      <Empty title={t('empty')} text={t('emptyText')}>
        {mayOpen && <ButtonLink to="/tickets/new">{t('emptyNew')}</ButtonLink>}
      </Empty>
    )
  return (
    <Empty title={t('noMatch')} text={t('noMatchText')}>
      <Button onClick={() => change(withoutFilters)}>{t('filter.clear')}</Button>
    </Empty>
  )
}
