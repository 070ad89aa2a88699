import { Search } from 'lucide-react'
import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import { Button } from '../../../ui/primitives/Button.tsx'
import { fieldLook } from '../../../ui/primitives/field-look.ts'
import { withOperator } from './query.ts'

interface SearchFormProps {
  readonly q: string
  readonly onSearch: (q: string) => void
  /** A condition that was picked from the list: it comes after what is typed. */
  readonly offered: { readonly condition: string } | undefined
}

/** Searches on Enter: half a condition is no search. Escape gives the keys back to the list. */
export function SearchForm({ q, onSearch, offered }: SearchFormProps) {
  const { t } = useTranslation('search')
  const { key } = useLocation()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(q)
  // The address changed by another hand: Back, or a search of before.
  useEffect(() => setText(q), [q])
  useEffect(() => {
    if (!offered) return
    setText((typed) => withOperator(typed, offered.condition))
    field.current?.focus()
  }, [offered])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each arrival at the page.
  useEffect(() => {
    if (q === '') field.current?.focus()
  }, [key])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSearch(text.trim())
    // A phone’s keyboard would lie over what was found.
    if (text.trim() !== '') field.current?.blur()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
  }
  return (
    <search>
      <form onSubmit={submit} className="flex gap-2">
        <span className="relative min-w-0 flex-1">
          <Icon of={Search} className="pointer-events-none absolute inset-s-3 top-0 h-full w-4 text-muted" />
          <input
            ref={field}
            type="search"
            name="q"
            data-list-search
            aria-label={t('field')}
            placeholder={t('placeholder')}
            maxLength={500}
            autoComplete="off"
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            className={cx(fieldLook, 'h-control ps-9')}
          />
        </span>
        <Button type="submit" tone="primary">
          {t('go')}
        </Button>
      </form>
    </search>
  )
}
