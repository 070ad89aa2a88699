import type { RelatedTicket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { statusLooks } from '../../marks/looks.ts'

/** Another ticket in one line: its status as a shape, and as a word for who does not see it. */
export function TicketLine({ ticket: { status, number, title } }: { ticket: RelatedTicket }) {
  const { t } = useTranslation('terms')
  return (
    <span className="flex min-w-0 items-center gap-2" title={t(`status.${status}`)}>
      <Icon name={statusLooks[status].glyph} className={`size-4 ${statusLooks[status].colour}`} />
      <span className="sr-only">{t(`status.${status}`)}</span>
      <bdi className="flex-none font-mono text-meta">{number}</bdi>
      <bdi className="truncate">{title}</bdi>
    </span>
  )
}
