import type { DeliveryDetail } from '@atum-desk/contract/deliveries'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DateTime } from '../../../ui/text/DateTime.tsx'

const linkLook = 'text-link underline underline-offset-2'

export function DeliveryFacts({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation('channels')
  const { channel, event, recipient, endpoint, ticket, attempts, createdAt, sentAt, nextAttemptAt } = delivery
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
      <Fact title={t('deliveries.channelLabel')}>{t(`deliveries.channel.${channel}`)}</Fact>
      <Fact title={t('deliveries.event')}>
        <bdi className="font-mono text-meta">{event}</bdi>
      </Fact>
      {recipient && (
        <Fact title={t('deliveries.to')}>
          <bdi>{recipient.name}</bdi> <bdi className="text-muted">{recipient.address}</bdi>
        </Fact>
      )}
      {endpoint && (
        <Fact title={t('deliveries.to')}>
          <Link to={`/admin/webhooks/${endpoint.id}`} className={linkLook}>
            <bdi>{endpoint.address}</bdi>
          </Link>
        </Fact>
      )}
      {ticket && (
        <Fact title={t('deliveries.ticket')}>
          <Link to={`/tickets/${ticket.number}`} className={linkLook}>
            <bdi>{ticket.number}</bdi>
          </Link>
        </Fact>
      )}
      <Fact title={t('deliveries.written')}>
        <DateTime instant={createdAt} />
      </Fact>
      {sentAt && (
        <Fact title={t('deliveries.sent')}>
          <DateTime instant={sentAt} />
        </Fact>
      )}
      {nextAttemptAt && !sentAt && (
        <Fact title={t('deliveries.next')}>
          <DateTime instant={nextAttemptAt} />
        </Fact>
      )}
      <Fact title={t('deliveries.attempts')}>{attempts}</Fact>
    </dl>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-text-2">{title}</dt>
      <dd className="wrap-anywhere min-w-0">{children}</dd>
    </>
  )
}
