import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { type RequestFilter, searchOf } from '../filter.ts'

/** Why there is nothing, and the way on: another one for a search than for an empty list. */
export function RequestsEmpty({ filter, mayCreate }: { filter: RequestFilter; mayCreate: boolean }) {
  const { t } = useTranslation('portal')
  if (filter.q !== '')
    return (
      <Empty title={t('list.empty.found', { q: filter.q })} text={t('list.empty.foundText')}>
        <ButtonLink to={{ search: searchOf({ ...filter, q: '' }) }}>{t('list.clear')}</ButtonLink>
      </Empty>
    )
  const offersNew = mayCreate && (filter.tab === 'open' || filter.tab === 'all')
  return (
    <Empty title={t(`list.empty.${filter.tab}`)} text={t(`list.empty.${filter.tab}Text`)}>
      {offersNew && (
        <ButtonLink to="/requests/new" tone="primary">
          {t('nav.new')}
        </ButtonLink>
      )}
    </Empty>
  )
}
