import type { ClockKind } from '@atum-desk/contract/sla'
import type { TicketEvent, TicketEventName } from '@atum-desk/contract/timeline'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { intlLocale } from '../../../../lib/i18n/locale.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { type Watched, watched } from '../ticket/differences.ts'

const isWatched = (name: string): name is Watched => watched.some((one) => one === name)

/** The catalog knows `service`; on the wire the member is `serviceId`. */
const watchedOf = (changed: readonly string[]) => changed.map((name) => name.replace(/Id$/, '')).filter(isWatched)

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
  | 'sla.retargeted'

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

const isAboutTwo = (name: TicketEventName): name is AboutTwo => Object.hasOwn(aboutTwo, name)

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

  const edited = ({ changed = [], priority, fields = [] }: TicketEvent['details'], who: string) => {
    if (changed.length === 1 && changed[0] === 'priority' && priority)
      return t('tickets:event.priority', { who, priority: t(`terms:priority.${priority}`) })
    const labels = fields.map(({ label }) => isolated(label[locale] ?? label.en))
    const what = [...watchedOf(changed).map((name) => t(`tickets:field.${name}`)), ...labels]
    return t('tickets:event.updated', { who, what: new Intl.ListFormat(intlLocale[locale]).format(what) })
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
    if (isAboutTwo(name)) {
      return t(`tickets:event.${aboutTwo[name]}`, { who, number: isolated(details.ticket?.number ?? '') })
    }
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
      case 'sla.warned':
        return t('tickets:event.warned', { clock: clockName(details) })
      case 'sla.breached':
        return t('tickets:event.breached', { clock: clockName(details) })
      case 'sla.escalated':
        return t('tickets:event.slaEscalated', { clock: clockName(details), percent: details.step?.atPercent ?? 100 })
      case 'sla.retargeted':
        return t('tickets:event.retargeted', { who, clock: clockName(details) })
      default:
        return t(`tickets:event.${sentences[name]}`, { who })
    }
  }
}
