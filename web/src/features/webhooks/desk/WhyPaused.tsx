import type { Webhook } from '@atum-desk/contract/webhooks'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { RelativeTime } from '../../../ui/text/RelativeTime.tsx'

/** Why it hears nothing, or how long it has not answered well, and what follows from that. */
export function WhyPaused({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('channels')
  const { state, pausedAt, pausedReason, failingSince } = webhook
  const since = state === 'active' ? failingSince : pausedAt
  if (!since) return null
  return (
    <Notice tone="warn">
      <p className="font-semibold">
        {t(`webhooks.why.${state}`)} <RelativeTime instant={since} />
      </p>
      {state !== 'active' && pausedReason && (
        <p dir="auto" className="wrap-anywhere text-text-2">
          {pausedReason}
        </p>
      )}
      <p className="text-text-2">{t(`webhooks.what.${state}`)}</p>
    </Notice>
  )
}
