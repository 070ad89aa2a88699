import type { TicketEvent } from '@atum-desk/contract/timeline'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useListed } from '../../../../lib/i18n/useListed.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { aboutTwo, clocks, isAboutTwo, peopleOf, sentences, watchedOf } from './event-sentences.ts'

/** What happened, as one sentence. Who did it stands in it; the helpdesk itself is named as such. */
export function useEventWords() {
  const { t } = useTranslation(['tickets', 'terms'])
  const { locale } = useLocale()
  const listed = useListed()
  const toWhom = useRequesterWords()

  const edited = ({ changed = [], priority, fields = [] }: TicketEvent['details'], who: string) => {
    if (changed.length === 1 && changed[0] === 'priority' && priority)
      return t('tickets:event.priority', { who, priority: t(`terms:priority.${priority}`) })
    const labels = fields.map(({ label }) => isolated(label[locale] ?? label.en))
    const what = [...watchedOf(changed).map((name) => t(`tickets:field.${name}`)), ...labels]
    return t('tickets:event.updated', { who, what: listed(what) })
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
        return t('tickets:event.requester_changed', { who, whom: toWhom(details) })
      case 'ticket.watchers_changed':
        return t(`tickets:event.${event.internal ? 'watchersChanged' : 'ccChanged'}`, {
          who,
          whom: listed(peopleOf(details)),
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

/** With his organization, where the ticket went to another. */
function useRequesterWords() {
  const { t } = useTranslation('tickets')
  return ({ requester, organization }: TicketEvent['details']): string => {
    const name = isolated(requester?.name ?? '')
    return organization ? t('event.of', { name, organization: isolated(organization.name) }) : name
  }
}
