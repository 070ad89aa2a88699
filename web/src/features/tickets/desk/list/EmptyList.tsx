import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { isNarrowed, noFilters, type TicketFilters } from './filters.ts'
import type { ChangeFilters } from './useTicketFilters.ts'

/** Nothing there, or nothing that the filters let through: then there is a way back. */
export function EmptyList({ filters, change }: { filters: TicketFilters; change: ChangeFilters }) {
  const { t } = useTranslation('tickets')
  if (!isNarrowed(filters)) return <Empty title={t('list.empty')} text={t('list.emptyText')} />
  return (
    <Empty title={t('list.noMatch')} text={t('list.noMatchText')}>
      <Button onClick={() => change(({ sort }) => ({ ...noFilters, sort }))}>{t('list.clear')}</Button>
    </Empty>
  )
}
