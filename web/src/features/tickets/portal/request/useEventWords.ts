import type { TicketEvent, TicketEventName } from '@atum-desk/contract/timeline'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'

/** What happened, as a customer would say it. */
export function useEventWords({ name, actor, details }: TicketEvent): string {
  const { t } = useTranslation('request')
  const by = { name: actor ? isolated(actor.name) : t('event.somebody') }
  const other = { number: details.ticket?.number ?? '' }
  const given = details.assignee?.name ?? details.team?.name
  const to = given && isolated(given)
  const words = {
    'ticket.created': () => t('event.created'),
    'ticket.updated': () =>
      details.priority ? t('event.priority', { priority: t(`priority.${details.priority}`) }) : '',
    'ticket.accepted': () => t('event.accepted', by),
    'ticket.rejected': () => t('event.rejected', by),
    'ticket.cancelled': () => t('event.cancelled', by),
    'ticket.assigned': () => (to ? t('event.assigned', { to }) : t('event.unassigned')),
    'ticket.started': () => t('event.started', by),
    'ticket.info_requested': () => t('event.info_requested', by),
    'ticket.resumed': () => t('event.resumed'),
    'ticket.customer_replied': () => t('event.resumed'),
    'ticket.resolved': () => t('event.resolved', by),
    'ticket.reopened': () => t('event.reopened', by),
    'ticket.closed': () => (actor ? t('event.closed', by) : t('event.closedByItself')),
    'ticket.linked': () => t('event.linked', other),
    'ticket.unlinked': () => t('event.unlinked', other),
    'ticket.merged': () => (details.ticket ? t('event.merged', other) : t('event.mergedElsewhere')),
    'ticket.absorbed': () => t('event.absorbed', other),
    'ticket.unmerged': () => t('event.unmerged'),
    'ticket.released': () => t('event.released', other),
    'ticket.split': () => t('event.split', other),
    'ticket.requester_changed': () => t('event.requester_changed', { name: isolated(details.requester?.name ?? '') }),
    'ticket.watchers_changed': () => t('event.cc_changed', by),
    // Not told to customers: `conversationFrom` leaves them out.
    'ticket.escalated': () => '',
    'ticket.deescalated': () => '',
    'sla.warned': () => '',
    'sla.breached': () => '',
    'sla.escalated': () => '',
    'sla.retargeted': () => '',
  } as const satisfies Record<TicketEventName, () => string>
  return words[name]()
}
