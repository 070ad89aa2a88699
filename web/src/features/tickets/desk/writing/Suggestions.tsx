import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import type { Suggesting } from './useSuggestions.ts'

/** Over the field, whose keys choose from it: a text of several lines may point at an option, and be no combobox. */
export function Suggestions({ suggesting }: { suggesting: Suggesting }) {
  const { t } = useTranslation('ticket')
  const { kind, options, active, listId, idOf, pick } = suggesting
  if (!kind) return null
  return (
    <div className="absolute inset-x-0 bottom-full z-10 mb-1.5 overflow-hidden rounded-control border border-line-strong bg-surface-2 text-text shadow-float">
      <p
        aria-live="polite"
        className="flex justify-between gap-3 border-line border-b px-3 py-1.5 text-meta text-muted"
      >
        {t(`suggest.${kind}`)}
        <span className="max-tablet:hidden">{t('suggest.keys')}</span>
      </p>
      <div role="listbox" id={listId} aria-label={t(`suggest.${kind}`)} className="max-h-60 overflow-y-auto p-1">
        {options.map((option) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field’s, which keeps the focus.
          <div
            key={option.value}
            id={idOf(option)}
            role="option"
            tabIndex={-1}
            aria-selected={option === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option.value)}
            className={cx(
              'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-nav px-2.5 py-1 hover:bg-surface-3',
              option === active && 'bg-surface-3',
            )}
          >
            {option.icon}
            <bdi className="flex-none font-medium">{option.title}</bdi>
            {option.text && <bdi className="min-w-0 flex-1 truncate text-meta text-muted">{option.text}</bdi>}
          </div>
        ))}
      </div>
    </div>
  )
}
