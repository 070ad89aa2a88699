import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Field } from '../../../../ui/primitives/Field.tsx'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'
import type { Requester } from './draft.ts'
import { RequesterOption } from './RequesterOption.tsx'
import { useRequesterSearch } from './useRequesterSearch.ts'

interface RequesterSearchProps {
  readonly isWrong: boolean
  readonly onPick: (requester: Requester) => void
}

/** Type a part of a name, arrows to move, Enter to pick: ARIA’s combobox. */
export function RequesterSearch({ isWrong, onPick }: RequesterSearchProps) {
  const { t } = useTranslation('open')
  const listId = useId()
  const { typed, type, people, active, query, wasAsked, onKeyDown } = useRequesterSearch(onPick)
  const isNone = wasAsked && people.length === 0
  return (
    <div className="relative">
      <Field label={t('requester')} hint={t('requesterHint')} error={isWrong ? t('requesterNeeded') : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            role="combobox"
            aria-expanded={people.length > 0}
            aria-controls={listId}
            aria-activedescendant={active && `${listId}-${active.id}`}
            aria-autocomplete="list"
            name="requester"
            autoComplete="off"
            dir="auto"
            placeholder={t('requesterPlaceholder')}
            value={typed}
            onChange={({ target }) => type(target.value)}
            onKeyDown={onKeyDown}
            className={cx(fieldLook, 'h-control')}
          />
        )}
      </Field>
      <div
        id={listId}
        role="listbox"
        aria-label={t('requester')}
        hidden={people.length === 0}
        className="absolute inset-x-0 top-full z-10 mt-1 max-h-80 overflow-y-auto rounded-panel border border-line-strong bg-surface-2 p-1.5 shadow-float"
      >
        {people.map((one) => (
          <RequesterOption
            key={one.id}
            id={`${listId}-${one.id}`}
            person={one}
            isActive={one === active}
            onPick={onPick}
          />
        ))}
      </div>
      <p role="status" className={isNone ? 'pt-1.5 text-meta text-text-2' : 'sr-only'}>
        {wasAsked && (isNone ? t('requesterNone') : t('requesterFound', { count: people.length }))}
      </p>
      {query.error && <Failed title={t('requesterFailed')} error={query.error} onRetry={() => void query.refetch()} />}
    </div>
  )
}
