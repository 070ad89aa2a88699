import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { removing } from '../../../lib/focus/removing.ts'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'
import type { PickOption } from '../../../ui/primitives/pick-list.ts'

interface ChosenListProps {
  readonly label: string
  readonly chosen: readonly PickOption[]
  readonly onRemove: (value: string) => void
}

/** What has been picked or typed so far. */
export function ChosenList({ label, chosen, onRemove }: ChosenListProps) {
  const { t } = useTranslation('admin')
  if (chosen.length === 0) return null
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {chosen.map(({ value, title, icon }) => (
        <li
          key={value}
          className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-pill border border-line-strong bg-surface-2 ps-2.5 text-meta text-text-2"
        >
          {icon}
          <bdi className="min-w-0 truncate">{title}</bdi>
          <button
            type="button"
            aria-label={t('many.remove', { name: isolated(title) })}
            {...removing('word', () => onRemove(value))}
            className="grid size-7 flex-none place-items-center rounded-pill text-muted hover:text-text"
          >
            <Icon of={X} className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  )
}
