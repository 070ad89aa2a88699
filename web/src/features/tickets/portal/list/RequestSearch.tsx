import { Search, X } from 'lucide-react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { type RequestFilter, searchOf } from '../filter.ts'

/** Searches on Enter: what was looked for stands in the address. */
export function RequestSearch({ filter }: { filter: RequestFilter }) {
  const { t } = useTranslation('portal')
  const navigate = useNavigate()
  const look = (q: string) => void navigate({ pathname: '/requests', search: searchOf({ ...filter, q }) })

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    look(String(new FormData(event.currentTarget).get('q') ?? '').trim())
  }

  return (
    <search className="min-w-0 flex-1">
      <form onSubmit={submit} className="relative grid">
        <Icon of={Search} className="pointer-events-none absolute inset-s-3.5 top-0 h-full w-4 text-muted" />
        <input
          key={filter.q}
          name="q"
          type="search"
          aria-label={t('list.search')}
          placeholder={t('list.searchHint')}
          defaultValue={filter.q}
          maxLength={200}
          dir="auto"
          className={cx(fieldLook, 'h-control ps-10', filter.q !== '' && 'pe-12')}
        />
        {filter.q !== '' && (
          <IconButton label={t('list.clear')} icon={X} onClick={() => look('')} className="absolute inset-e-0 top-0" />
        )}
      </form>
    </search>
  )
}
