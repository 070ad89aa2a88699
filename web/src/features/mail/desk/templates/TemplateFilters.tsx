import { useTranslation } from 'react-i18next'
import { FilterSelect } from '../../../admin/list/FilterSelect.tsx'

const readers = ['customer', 'staff'] as const
const locales = ['en', 'ar'] as const
const origins = ['own', 'shipped'] as const

type Name = 'reader' | 'locale' | 'origin'

interface TemplateFiltersProps {
  readonly filters: Readonly<Record<Name, string>>
  readonly change: (next: Partial<Record<Name, string>>) => void
}

export function TemplateFilters({ filters, change }: TemplateFiltersProps) {
  const { t } = useTranslation(['channels', 'common'])
  return (
    <>
      <FilterSelect
        label={t('channels:messages.reader')}
        any={t('channels:messages.anyReader')}
        options={readers.map((value) => ({ value, title: t(`channels:messages.for.${value}`) }))}
        value={filters.reader}
        onChange={(reader) => change({ reader })}
      />
      <FilterSelect
        label={t('common:language.label')}
        any={t('channels:messages.anyLanguage')}
        options={locales.map((value) => ({ value, title: t(`common:language.${value}`) }))}
        value={filters.locale}
        onChange={(locale) => change({ locale })}
      />
      <FilterSelect
        label={t('channels:messages.words')}
        any={t('channels:messages.anyOrigin')}
        options={origins.map((value) => ({
          value,
          title: t(`channels:messages.origin.${value}`),
        }))}
        value={filters.origin}
        onChange={(origin) => change({ origin })}
      />
    </>
  )
}
