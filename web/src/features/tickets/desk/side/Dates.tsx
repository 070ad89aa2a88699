import type { Ticket } from '@atum-desk/contract/tickets'
import { useTranslation } from 'react-i18next'
import { DateTime } from '../../../../ui/text/DateTime.tsx'
import { Property } from './Property.tsx'
import { Section } from './Section.tsx'

export function Dates({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets')
  const dates = [
    { name: t('side.created'), at: ticket.createdAt, by: null },
    { name: t('side.accepted'), at: ticket.acceptedAt, by: ticket.acceptedBy },
    { name: t('side.updated'), at: ticket.updatedAt, by: null },
    { name: t('side.resolved'), at: ticket.resolvedAt, by: null },
    { name: t('side.closed'), at: ticket.closedAt, by: null },
  ]
  return (
    <Section title={t('side.dates')}>
      <dl className="grid">
        {dates.map(
          ({ name, at, by }) =>
            at !== null && (
              <Property key={name} name={name}>
                <DateTime instant={at} />
                {by && <bdi className="block w-fit text-meta text-muted">{by.name}</bdi>}
              </Property>
            ),
        )}
      </dl>
    </Section>
  )
}
