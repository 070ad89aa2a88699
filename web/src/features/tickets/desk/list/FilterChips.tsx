import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../ui/primitives/Button.tsx'
import { isNarrowed, noFilters, type TicketFilters } from './filters.ts'
import type { ChangeFilters } from './useTicketFilters.ts'

interface FilterChipsProps {
  readonly filters: TicketFilters
  readonly change: ChangeFilters
}

interface FilterChip {
  readonly key: string
  readonly word: string
  readonly without: Partial<TicketFilters>
}

/** What narrows the list now; each goes away when it is pressed. */
export function FilterChips({ filters, change }: FilterChipsProps) {
  const { t } = useTranslation(['tickets', 'terms'])
  if (!isNarrowed(filters)) return null
  const { status, priority, assignee, breached, q, sort } = filters
  const chips: FilterChip[] = [
    ...status.map((one) => ({
      key: one,
      word: t(`terms:status.${one}`),
      without: { status: status.filter((other) => other !== one) },
    })),
    ...priority.map((one) => ({
      key: one,
      word: t(`terms:priority.${one}`),
      without: { priority: priority.filter((other) => other !== one) },
    })),
    ...(breached ? [{ key: 'breached', word: t('tickets:list.breached'), without: { breached: false } }] : []),
    ...(assignee
      ? [{ key: 'assignee', word: t(`tickets:list.assignee.${assignee}`), without: { assignee: undefined } }]
      : []),
    ...(q ? [{ key: 'q', word: t('tickets:list.quoted', { q }), without: { q: '' } }] : []),
  ]
  return (
    <ul
      aria-label={t('tickets:list.active')}
      className="-m-1 flex items-center gap-1.5 overflow-x-auto p-1 tablet:flex-wrap"
    >
      {chips.map(({ key, word, without }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={t('tickets:list.remove', { filter: word })}
            onClick={() => change(() => without)}
            className="inline-flex h-7 flex-none items-center gap-1.5 rounded-pill border border-line-strong bg-surface-2 px-2.5 text-meta text-text-2 hover:bg-surface-3 hover:text-text"
          >
            <bdi className="max-w-50 truncate">{word}</bdi>
            <Icon of={X} className="size-3" />
          </button>
        </li>
      ))}
      <li>
        <Button tone="quiet" size="small" onClick={() => change(() => ({ ...noFilters, sort }))}>
          {t('tickets:list.clear')}
        </Button>
      </li>
    </ul>
  )
}
