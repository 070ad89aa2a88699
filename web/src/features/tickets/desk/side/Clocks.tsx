import type { Clock } from '@atum-desk/contract/sla'
import type { Ticket } from '@atum-desk/contract/tickets'
import { Calculator } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { duration } from '../../../../lib/time/format.ts'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { explainSla } from '../ticket/more-actions.ts'
import { Property } from './Property.tsx'
import { Section } from './Section.tsx'
import { SideAction } from './SideAction.tsx'

function Promised({ name, clock }: { name: string; clock: Clock }) {
  const { t } = useTranslation('tickets')
  const { locale } = useLocale()
  return (
    <Property name={name}>
      {clock.dueAt && (
        <span className="block">
          <DateTime instant={clock.dueAt} />
        </span>
      )}
      <span className="block text-meta text-muted">
        {t('side.promise', { time: duration(clock.targetSeconds, locale, 'long'), policy: clock.policy.name })}
      </span>
    </Property>
  )
}

/** What was promised: until when, how much working time, and by which policy. */
export function Clocks({ ticket: { sla } }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const { firstResponse, nextResponse, resolution } = sla
  if (!firstResponse && !nextResponse && !resolution) return null
  return (
    <Section title={t('side.sla')}>
      <dl className="grid">
        {firstResponse && <Promised name={t('sla.firstResponse.name')} clock={firstResponse} />}
        {nextResponse && <Promised name={t('sla.nextResponse.name')} clock={nextResponse} />}
        {resolution && <Promised name={t('sla.resolution.name')} clock={resolution} />}
      </dl>
      <SideAction action={explainSla} icon={Calculator} />
    </Section>
  )
}
