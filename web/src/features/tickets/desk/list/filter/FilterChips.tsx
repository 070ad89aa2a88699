import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { removing } from '../../../../../lib/focus/removing.ts'
import { Icon } from '../../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../../ui/primitives/Button.tsx'
import { withoutFilters } from '../filter-params.ts'
import type { TicketFilters } from '../filters.ts'
import type { ChangeFilters } from '../useTicketFilters.ts'
import { type ChipOf, chipsOf } from './chips.ts'
import { useChipWords } from './useChipWords.ts'

interface FilterChipsProps {
  readonly filters: TicketFilters
  readonly change: ChangeFilters
}

function FilterChip({ chip, change }: { chip: ChipOf; change: ChangeFilters }) {
  const { t } = useTranslation('lists')
  const words = useChipWords(chip)
  return (
    <button
      type="button"
      aria-label={t('filter.remove', { filter: words })}
      {...removing('filter', () => change(() => chip.without))}
      className="inline-flex h-7 flex-none items-center gap-1.5 rounded-pill border border-line-strong bg-surface-2 px-2.5 text-meta text-text-2 hover:bg-surface-3 hover:text-text"
    >
      <bdi className="max-w-50 truncate">{words}</bdi>
      <Icon of={X} className="size-3" />
    </button>
  )
}

/** What narrows the list now; each goes away when it is pressed. */
export function FilterChips({ filters, change }: FilterChipsProps) {
  const { t } = useTranslation('lists')
  const chips = chipsOf(filters)
  if (chips.length === 0) return null
  return (
    <ul aria-label={t('filter.active')} className="-m-1 flex items-center gap-1.5 overflow-x-auto p-1 tablet:flex-wrap">
      {chips.map((chip) => (
        <li key={`${chip.kind} ${chip.value}`}>
          <FilterChip chip={chip} change={change} />
        </li>
      ))}
      <li>
        <Button tone="quiet" size="small" {...removing('filters', () => change(withoutFilters))}>
          {t('filter.clear')}
        </Button>
      </li>
    </ul>
  )
}
