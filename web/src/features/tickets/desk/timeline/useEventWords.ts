import type { ClockKind } from '@atum-desk/contract/sla'
import type { TicketEvent, TicketEventName } from '@atum-desk/contract/timeline'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { intlLocale } from '../../../../lib/i18n/locale.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { type Watched, watched } from '../ticket/differences.ts'

const isWatched = (name: string): name is Watched => watched.some((one) => one === name)

type AboutTwo = keyof typeof aboutTwo
type Told =
  | 'ticket.updated'
  | 'ticket.escalated'
  | 'ticket.assigned'
  | 'ticket.requester_changed'
  | 'ticket.watchers_changed'
  | AboutTwo
  | 'sla.warned'
  | 'sla.breached'
  | 'sla.escalated'

/** Those that name another ticket. */
const aboutTwo = {
  'ticket.linked': 'linked',
  'ticket.unlinked': 'unlinked',
  'ticket.merged': 'merged',
  'ticket.absorbed': 'absorbed',
  'ticket.unmerged': 'unmerged',
  'ticket.released': 'released',
  'ticket.split': 'split',
} as const satisfies Partial<Record<TicketEventName, string>>

const clocks = {
  first_response: 'firstResponse',
  resolution: 'resolution',
  next_response: 'nextResponse',
} as const satisfies Record<ClockKind, string>

/** Those that say no more than who did it. */
const sentences = {
  'ticket.created': 'created',
  'ticket.accepted': 'accepted',
  'ticket.rejected': 'rejected',
  'ticket.cancelled': 'cancelled',
  'ticket.started': 'started',
  'ticket.info_requested': 'info_requested',
  'ticket.resumed': 'resumed',
  'ticket.customer_replied': 'customer_replied',
  'ticket.resolved': 'resolved',
  'ticket.reopened': 'reopened',
  'ticket.closed': 'closed',
  'ticket.deescalated': 'deescalated',
} as const satisfies Record<Exclude<TicketEventName, Told>, string>

/** With his organization, where the ticket went to another. */
const requesterOf = ({ requester, organization }: TicketEvent['details']) =>
  [requester?.name, organization?.name].filter(Boolean).join(', ')

/** Whom somebody has put on a list, or taken off it: `+ Mona, − Tarek`. */
const peopleOf = ({ added = [], removed = [] }: TicketEvent['details']) =>
  [...added.map(({ name }) => `+ ${name}`), ...removed.map(({ name }) => `− ${name}`)].join(', ')

/** What happened, as one sentence. Who did it stands in it; the helpdesk itself is named as such. */
export function useEventWords() {
  const { t } = useTranslation(['tickets', 'terms'])
  const { locale } = useLocale()

  const edited = ({ changed = [], priority }: TicketEvent['details'], who: string) => {
    if (changed.length === 1 && changed[0] === 'priority' && priority)
      return t('tickets:event.priority', { who, priority: t(`terms:priority.${priority}`) })
    // The catalog knows `service`; on the wire the member is `serviceId`.
    const names = changed.map((name) => name.replace(/Id$/, '')).filter(isWatched)
    const list = new Intl.ListFormat(intlLocale[locale]).format(names.map((name) => t(`tickets:field.${name}`)))
    return t('tickets:event.updated', { who, what: list })
  }

  const assigned = ({ actor, details: { assignee, team } }: TicketEvent, who: string) => {
    if (assignee && assignee.id === actor?.id) return t('tickets:event.taken', { who })
    const whom = assignee ?? team
    return t('tickets:event.assigned', { who, whom: isolated(whom?.name ?? t('tickets:field.none')) })
  }

  const clockName = ({ clock = 'first_response' }: TicketEvent['details']) => t(`tickets:sla.${clocks[clock]}.name`)

  return (event: TicketEvent): string => {
    const { name, actor, details } = event
    const who = actor ? isolated(actor.name) : t('tickets:event.helpdesk')
    switch (name) {
      case 'ticket.updated':
        return edited(details, who)
      case 'ticket.escalated':
        return t('tickets:event.escalated', { who, role: isolated(details.role ?? '') })
      case 'ticket.assigned':
        return assigned(event, who)
      case 'ticket.requester_changed':
        return t('tickets:event.requester_changed', { who, whom: isolated(requesterOf(details)) })
      case 'ticket.watchers_changed':
        return t(`tickets:event.${event.internal ? 'watchersChanged' : 'ccChanged'}`, {
          who,
          whom: isolated(peopleOf(details)),
        })
      case 'ticket.linked':
      case 'ticket.unlinked':
      case 'ticket.merged':
      case 'ticket.absorbed':
      case 'ticket.unmerged':
      case 'ticket.released':
      case 'ticket.split':
        return t(`tickets:event.${aboutTwo[name]}`, { who, number: isolated(details.ticket?.number ?? '') })
      case 'sla.warned':
        return t('tickets:event.warned', { clock: clockName(details) })
      case 'sla.breached':
        return t('tickets:event.breached', { clock: clockName(details) })
      case 'sla.escalated':
        return t('tickets:event.slaEscalated', { clock: clockName(details), percent: details.step?.atPercent ?? 100 })
      default:
        return t(`tickets:event.${sentences[name]}`, { who })
    }
  }
}
