import type { TicketEvent } from '@atum-desk/contract/timeline'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { intlLocale } from '../../../../lib/i18n/locale.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { dateTime } from '../../../../lib/time/format.ts'
import { useTimeZone } from '../../../../lib/time/TimeZone.ts'
import { type Watched, watched } from '../ticket/differences.ts'

const isWatched = (name: string): name is Watched => watched.some((one) => one === name)

/** What happened, as one sentence. Who did it stands in it; the helpdesk itself is named as such. */
export function useEventWords() {
  const { t } = useTranslation(['tickets', 'terms'])
  const { locale } = useLocale()
  const zone = useTimeZone()

  const edited = ({ changed = [], priority }: TicketEvent['details'], who: string) => {
    if (changed.length === 1 && changed[0] === 'priority' && priority)
      return t('tickets:event.priority', { who, priority: t(`terms:priority.${priority}`) })
    // The catalog knows `service`; on the wire the member is `serviceId`.
    const names = changed.map((name) => name.replace(/Id$/, '')).filter(isWatched)
    const list = new Intl.ListFormat(intlLocale[locale]).format(names.map((name) => t(`tickets:field.${name}`)))
    return t('tickets:event.updated', { who, what: list })
  }

  const assigned = ({ assignee, team }: TicketEvent['details'], who: string) => {
    const whom = assignee ?? team
    return t('tickets:event.assigned', { who, whom: isolated(whom?.name ?? t('tickets:field.none')) })
  }

  return ({ name, actor, details }: TicketEvent): string => {
    const who = actor ? isolated(actor.name) : t('tickets:event.helpdesk')
    switch (name) {
      case 'ticket.updated':
        return edited(details, who)
      case 'ticket.assigned':
        return assigned(details, who)
      case 'ticket.linked':
        return t('tickets:event.linked', { who, number: isolated(details.ticket?.number ?? '') })
      case 'sla.warned':
      case 'sla.breached': {
        const clock = t(
          details.clock === 'resolution' ? 'tickets:sla.resolution.name' : 'tickets:sla.firstResponse.name',
        )
        const due = details.dueAt ? dateTime(details.dueAt, locale, zone) : ''
        return t(name === 'sla.warned' ? 'tickets:event.warned' : 'tickets:event.breached', { clock, due })
      }
      default:
        return t(`tickets:event.${name.replace('ticket.', '') as 'accepted'}`, { who })
    }
  }
}
