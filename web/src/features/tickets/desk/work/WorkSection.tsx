import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Chip } from '../../../../ui/primitives/Chip.tsx'
import { ReadAt } from '../sla/ReadAt.ts'
import type { Section } from './sections.ts'
import type { MyWork } from './useMyWork.ts'
import { WorkEmpty } from './WorkEmpty.tsx'
import { WorkMore } from './WorkMore.tsx'
import { WorkRow } from './WorkRow.tsx'
import { WorkSkeleton } from './WorkSkeleton.tsx'

interface WorkSectionProps {
  readonly section: Section
  readonly work: MyWork
  readonly selectedId: string | undefined
  readonly onOpen: (ticket: TicketSummary) => void
}

export function WorkSection({ section, work, selectedId, onOpen }: WorkSectionProps) {
  const { t } = useTranslation('work')
  const headingId = useId()
  const { data, error, dataUpdatedAt, refetch } = work.queryOf[section]
  const rows = work.rows.filter(({ item }) => item.section === section)
  const count = rows.filter(({ isGone }) => !isGone).length
  const isMore = data?.nextCursor != null && section !== 'breaching'
  return (
    <section aria-labelledby={headingId} data-work={section}>
      <header className="flex min-h-11 items-center gap-2.5 border-line border-b bg-surface-2 px-4">
        <h2 id={headingId} className="font-semibold">
          {t(`${section}.title`)}
        </h2>
        <span aria-live="polite">
          {data && !work.isPending && <Chip>{t(isMore ? 'countMore' : 'count', { count })}</Chip>}
        </span>
      </header>
      {work.isPending && <WorkSkeleton />}
      {!work.isPending && !data && error && <Failed title={t('failed')} error={error} onRetry={() => void refetch()} />}
      {!work.isPending && data && rows.length === 0 && (
        <WorkEmpty section={section} isElse={work.rows.some(({ item }) => item.section === 'breaching')} />
      )}
      <ReadAt value={dataUpdatedAt}>
        <ul>
          {rows.map((row) => (
            <li key={row.item.id} className="border-line border-b">
              <WorkRow row={row} isSelected={row.item.ticket.id === selectedId} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      </ReadAt>
      {isMore && <WorkMore section={section} />}
    </section>
  )
}
