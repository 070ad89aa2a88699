import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../../ui/primitives/ActionButton.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { placeInList } from '../list/selected-row.ts'
import { bulkButtons, clearChecks } from './bulk-actions.ts'
import type { BulkProgress } from './useBulk.ts'

interface BulkBarProps {
  readonly count: number
  readonly progress: BulkProgress | undefined
  readonly onStop: () => void
}

/** Before the bar goes, with the button that was pressed: the focus stays in the list. */
const passFocusOn = (bar: HTMLElement | null) => () => {
  if (bar?.contains(document.activeElement)) placeInList()?.focus()
}

/** What can be done to those that are marked; while it is done, how far it has come. */
export function BulkBar({ count, progress, onStop }: BulkBarProps) {
  const { t } = useTranslation('lists')
  if (count === 0 && !progress) return null
  return (
    <section
      ref={passFocusOn}
      aria-label={t('bulk.bar')}
      className="flex flex-none animate-appear flex-wrap items-center gap-2 border-line-strong border-t bg-surface-2 px-4 py-2.5 max-tablet:px-3"
    >
      <p aria-live="polite" className="min-w-28 flex-1 whitespace-nowrap font-medium tabular-nums">
        {progress ? t('bulk.progress', { ...progress }) : t('bulk.count', { count })}
      </p>
      {progress ? (
        <>
          <progress
            aria-label={t('bulk.bar')}
            max={progress.total}
            value={progress.done}
            className="progress max-w-60 flex-1"
          />
          <Button onClick={onStop}>{t('bulk.stop')}</Button>
        </>
      ) : (
        <div className="flex gap-2 tablet:flex-wrap max-tablet:-mx-3 max-tablet:w-screen max-tablet:overflow-x-auto max-tablet:px-3 max-tablet:py-1">
          {Object.values(bulkButtons).map((action) => (
            <ActionButton key={action.id} action={action} />
          ))}
          <ActionButton action={clearChecks} tone="quiet" />
        </div>
      )}
    </section>
  )
}
