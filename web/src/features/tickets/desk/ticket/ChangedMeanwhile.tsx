import type { Ticket } from '@atum-desk/contract/tickets'
import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { useDifferenceWords } from './useDifferenceWords.ts'
import { useOthersChanges } from './useOthersChanges.ts'

/** What somebody else has just changed, until one has read it. What is being typed stays where it is. */
export function ChangedMeanwhile({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['ticket', 'common'])
  const words = useDifferenceWords()
  const { changes, dismiss } = useOthersChanges(ticket)
  return (
    <div aria-live="polite" className="flex-none">
      {changes.length > 0 && (
        <p className="flex items-start gap-2.5 border-line border-b bg-surface-2 px-5 py-2 text-text-2 max-tablet:px-3">
          <Icon of={RefreshCw} className="mt-0.5 size-4 text-link" />
          <span className="flex-1">
            <span className="font-medium text-text">{t('ticket:changed.title')}</span> {changes.map(words).join(' ')}
          </span>
          <button
            type="button"
            aria-label={t('common:dismiss')}
            onClick={dismiss}
            className="grid size-6 flex-none place-items-center rounded-nav text-muted hover:text-text"
          >
            <Icon name="cross" />
          </button>
        </p>
      )}
    </div>
  )
}
