import { Search, X } from 'lucide-react'
import { type SubmitEvent, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useTypedSearch } from '../../../../lib/url/useTypedSearch.ts'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import { IconButton } from '../../../../ui/primitives/IconButton.tsx'
import { type RequestFilter, searchOf } from '../filter.ts'

interface RequestSearchProps {
  readonly filter: RequestFilter
  /** Beside the list, which follows while one types; from another page only Enter leads to it. */
  readonly isBesideList?: boolean
}

/** What was looked for stands in the address. */
export function RequestSearch({ filter, isBesideList = false }: RequestSearchProps) {
  const { t } = useTranslation('portal')
  const navigate = useNavigate()
  const { tab, who } = filter
  const look = useCallback(
    // With flushSync, as a letter that is typed while the address changes would be overwritten by it.
    (q: string) =>
      void navigate(
        { pathname: '/requests', search: searchOf({ tab, who, q }) },
        { replace: isBesideList, flushSync: isBesideList },
      ),
    [navigate, tab, who, isBesideList],
  )
  const [text, setText] = useTypedSearch(filter.q, isBesideList ? look : rest)

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    look(text.trim())
  }
  const clear = () => {
    setText('')
    look('')
  }

  return (
    <search className="min-w-0 flex-1">
      <form onSubmit={submit} className="relative grid">
        <Icon of={Search} className="pointer-events-none absolute inset-s-3.5 top-0 h-full w-4 text-muted" />
        <input
          name="q"
          type="search"
          aria-label={t('list.search')}
          placeholder={t('list.searchHint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={200}
          autoComplete="off"
          dir="auto"
          className={cx(
            fieldLook,
            'h-control ps-10 [&::-webkit-search-cancel-button]:hidden',
            filter.q !== '' && 'pe-12',
          )}
        />
        {filter.q !== '' && (
          <IconButton label={t('list.clear')} icon={X} onClick={clear} className="absolute inset-e-0 top-0" />
        )}
      </form>
    </search>
  )
}

const rest = () => undefined
