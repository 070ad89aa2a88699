import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { SearchInput } from '../../../../../ui/primitives/SearchInput.tsx'
import { focusSearch } from '../search-field.ts'

export function SearchField({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation('lists')
  const { state } = useLocation()
  // `/` on another page leads here.
  useEffect(() => {
    if (state?.search) focusSearch()
  }, [state])
  return <SearchInput label={t('filter.search')} q={q} maxLength={500} onSearch={onSearch} />
}
