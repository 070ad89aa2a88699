import { Search } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTypedSearch } from '../../lib/url/useTypedSearch.ts'
import { cx } from '../cx.ts'
import { Icon } from '../icons/Icon.tsx'
import { fieldLook } from './field-look.ts'

interface SearchInputProps {
  readonly label: string
  readonly q: string
  readonly maxLength?: number
  readonly onSearch: (q: string) => void
}

/** Searches while one types. Enter and Escape give the keys back to the list. */
export function SearchInput({ label, q, maxLength = 200, onSearch }: SearchInputProps) {
  const [text, setText] = useTypedSearch(q, onSearch)

  const giveBack = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onSearch(text.trim())
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <span className="relative grid min-w-48 flex-1 max-tablet:basis-full split:max-w-80">
      <Icon of={Search} className="pointer-events-none absolute inset-s-3 top-0 h-full w-4 text-muted" />
      <input
        type="search"
        data-list-search
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts="/"
        maxLength={maxLength}
        dir="auto"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={giveBack}
        className={cx(fieldLook, 'h-control ps-9')}
      />
    </span>
  )
}
