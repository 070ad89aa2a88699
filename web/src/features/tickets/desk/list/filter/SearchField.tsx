import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { cx } from '../../../../../ui/cx.ts'
import { Icon } from '../../../../../ui/icons/Icon.tsx'
import { fieldLook } from '../../../../../ui/primitives/field-look.ts'
import { focusSearch } from '../search-field.ts'

/** Long enough that a word is asked for once, short enough that nobody waits for it. */
const pause = 250

/** Searches while one types. Enter and Escape give the keys back to the list. */
export function SearchField({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation('lists')
  const { state } = useLocation()
  const [text, setText] = useState(q)
  const [asked, setAsked] = useState(q)
  // The address changed by another hand: Back, a chip that was taken away.
  if (asked !== q) {
    setAsked(q)
    // What is being typed stays as it is, its last space included.
    if (q !== text.trim()) setText(q)
  }

  useEffect(() => {
    const trimmed = text.trim()
    if (trimmed === q) return
    const timer = setTimeout(() => onSearch(trimmed), pause)
    return () => clearTimeout(timer)
  }, [text, q, onSearch])

  // `/` on another page leads here.
  useEffect(() => {
    if (state?.search) focusSearch()
  }, [state])

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
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        aria-keyshortcuts="/"
        maxLength={500}
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
