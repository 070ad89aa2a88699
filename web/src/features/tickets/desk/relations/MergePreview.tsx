import type { Ticket, TicketSummary } from '@atum-desk/contract/tickets'
import { Ban, Clock, type LucideIcon, MessagesSquare, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { TicketLine } from './TicketLine.tsx'

interface MergePreviewProps {
  readonly ticket: Ticket
  readonly into: TicketSummary
  readonly isShared: boolean
  readonly onShare: (isShared: boolean) => void
}

/** What happens to the one and to the other, in the order in which it is noticed. */
export function MergePreview({ ticket, into, isShared, onShare }: MergePreviewProps) {
  const { t } = useTranslation('ticket')
  const isOther = into.requester.id !== ticket.requester.id
  const name = isolated(ticket.requester.name)
  const lines: { icon: LucideIcon; words: string }[] = [
    {
      icon: MessagesSquare,
      words: t('merge.words', { comments: ticket.commentCount, files: ticket.attachmentCount, into: into.number }),
    },
    { icon: Ban, words: t('merge.still', { number: ticket.number }) },
    { icon: Clock, words: t('merge.clocks', { number: ticket.number, into: into.number }) },
  ]
  return (
    <section aria-label={t('merge.preview')} className="grid gap-3 rounded-control border border-line bg-surface-2 p-4">
      <TicketLine ticket={into} />
      <ul className="grid gap-2 text-text-2">
        {lines.map(({ icon, words }) => (
          <li key={words} className="flex gap-2.5">
            <Icon of={icon} className="mt-0.5 size-4 text-muted" />
            {words}
          </li>
        ))}
        {isOther && (
          <li className="flex gap-2.5">
            <Icon of={UserPlus} className="mt-0.5 size-4 text-muted" />
            <label className="flex items-start gap-2.5">
              <input
                type="checkbox"
                className="mt-1"
                checked={isShared}
                onChange={({ target }) => onShare(target.checked)}
              />
              {t('merge.share', { name, into: into.number })}
            </label>
          </li>
        )}
      </ul>
    </section>
  )
}
