import type { AuditEntry } from '@atum-desk/contract/audit'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Chip } from '../../../../ui/primitives/Chip.tsx'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { ActionWords } from './ActionWords.tsx'
import { AuditDetails } from './AuditDetails.tsx'
import type { AuditFilters } from './api.ts'
import { isKnownType } from './entity-types.ts'

interface AuditRowProps {
  readonly entry: AuditEntry
  readonly onNarrow: (next: Partial<AuditFilters>) => void
}

/** One line of the log; open, what was and what is. */
export function AuditRow({ entry, onNarrow }: AuditRowProps) {
  const { t } = useTranslation('people')
  const [isOpen, setOpen] = useState(false)
  const { actor, action, entityType, occurredAt } = entry
  return (
    <li className="border-line border-b">
      <button
        type="button"
        data-admin-row
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="grid w-full grid-cols-[1rem_1fr_auto] items-center gap-x-3 gap-y-1 px-4 py-2.5 text-start -outline-offset-2! hover:bg-surface-2 split:grid-cols-[1rem_1.2fr_1.4fr_9rem_10rem] tablet:px-6"
      >
        <Icon of={ChevronRight} className={cx('size-4 text-muted', isOpen ? 'rotate-90' : 'rtl:-scale-x-100')} />
        <span className="flex min-w-0">
          <bdi className="truncate font-medium">{actor?.name ?? t('audit.helpdesk')}</bdi>
        </span>
        <span className="flex min-w-0 max-split:order-1 max-split:col-start-2">
          <ActionWords action={action} />
        </span>
        <span className="justify-self-start">
          <Chip>{isKnownType(entityType) ? t(`entity.${entityType}`) : entityType}</Chip>
        </span>
        <span className="text-meta text-muted max-split:order-2 max-split:col-start-2 max-split:col-span-2">
          <DateTime instant={occurredAt} />
        </span>
      </button>
      {isOpen && <AuditDetails entry={entry} onNarrow={onNarrow} />}
    </li>
  )
}
