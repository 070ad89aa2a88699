import type { Ticket } from '@atum-desk/contract/tickets'
import { GitMerge, Link2, Network, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../session/useSession.ts'
import { isFinal } from '../composer/modes.ts'
import { dropParent, unlink } from '../relations/api.ts'
import { isMade } from '../relations/link-kinds.ts'
import { linkTicket, mergeTicket, setParentOf, unmergeTicket } from '../ticket/more-actions.ts'
import { useTicketChange } from '../ticket/useTicketChange.ts'
import { RelatedLine } from './RelatedLine.tsx'
import { Section } from './Section.tsx'
import { SideAction } from './SideAction.tsx'

/** What a ticket is to other tickets, and the ways to change that. */
export function Links({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation(['tickets', 'ticket'])
  const change = useTicketChange(ticket.number)
  const canChange = useMay()('ticket.work') && ticket.mergedAt === null && !isFinal(ticket.status)
  const { links, parent, children, mergedTickets, mergedInto } = ticket
  const removeLink = (kind: Ticket['links'][number]['kind'], otherId: string) => {
    if (!isMade(kind)) return
    void change({
      send: ({ id }) => unlink(id, kind, otherId),
      guess: (seen) => ({
        ...seen,
        links: seen.links.filter((link) => link.kind !== kind || link.ticket.id !== otherId),
      }),
    })
  }
  const removeParent = () =>
    void change({ send: ({ id }) => dropParent(id), guess: (seen) => ({ ...seen, parent: null }) })
  return (
    <Section title={t('tickets:side.links')}>
      <ul className="grid gap-1">
        {mergedInto && <RelatedLine label={t('ticket:relation.mergedInto')} ticket={mergedInto} />}
        {parent && (
          <RelatedLine
            label={t('ticket:relation.parent')}
            ticket={parent}
            onRemove={canChange ? removeParent : undefined}
          />
        )}
        {children.map((child) => (
          <RelatedLine key={child.id} label={t('ticket:relation.child')} ticket={child} />
        ))}
        {links.map(({ kind, ticket: other }) => (
          <RelatedLine
            key={`${kind} ${other.id}`}
            label={t(`tickets:side.${kind}`)}
            ticket={other}
            onRemove={canChange && isMade(kind) ? () => removeLink(kind, other.id) : undefined}
          />
        ))}
        {mergedTickets.map((merged) => (
          <RelatedLine key={merged.id} label={t('ticket:relation.merged')} ticket={merged} />
        ))}
      </ul>
      <SideAction action={linkTicket} icon={Link2} />
      <SideAction action={setParentOf} icon={Network} />
      <SideAction action={mergeTicket} icon={GitMerge} />
      <SideAction action={unmergeTicket} icon={Undo2} />
    </Section>
  )
}
