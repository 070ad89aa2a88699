import { useTranslation } from 'react-i18next'
import { TabLinks } from '../../../../ui/primitives/TabLinks.tsx'
import { type RequestFilter, searchOf, tabs } from '../filter.ts'

export function RequestTabs({ filter }: { filter: RequestFilter }) {
  const { t } = useTranslation('portal')
  const links = tabs.map((tab) => ({
    key: tab,
    to: { search: searchOf({ ...filter, tab }) },
    title: t(`list.${tab}`),
    isCurrent: tab === filter.tab,
  }))
  return <TabLinks label={t('list.tabs')} links={links} />
}
