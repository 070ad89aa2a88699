import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { statusLooks } from '../../marks/looks.ts'
import { Section } from './Section.tsx'

/** The tickets that this one carries on, or that carry it on. */
export function Links({ ticket: { links } }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'terms'])
  if (links.length === 0) return null
  return (
    <Section title={t('tickets:side.links')}>
      <ul className="grid gap-1">
        {links.map(({ kind, ticket }) => (
          <li key={`${kind} ${ticket.id}`}>
            <Link to={`/tickets/${ticket.number}`} className="-mx-2 grid rounded-nav px-2 py-1 hover:bg-surface-3">
              <span className="text-meta text-muted">{t(`tickets:side.${kind}`)}</span>
              <span className="flex min-w-0 items-center gap-2">
                <Icon
                  name={statusLooks[ticket.status].glyph}
                  className={`size-4 ${statusLooks[ticket.status].colour}`}
                />
                <span className="sr-only">{t(`terms:status.${ticket.status}`)}</span>
                <bdi className="flex-none font-mono text-meta">{ticket.number}</bdi>
                <bdi className="truncate">{ticket.title}</bdi>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
