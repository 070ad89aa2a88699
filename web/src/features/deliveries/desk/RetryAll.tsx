import type { BulkRetryBody } from '@atum-desk/contract/deliveries'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../ui/feedback/useSay.ts'
import { Button } from '../../../ui/primitives/Button.tsx'
import { ConfirmSheet } from '../../admin/edit/ConfirmSheet.tsx'
import { type DeliveryFilters, renewDeliveries, retryMany } from './api.ts'
import { isRetryable } from './states.ts'

const retried = async (body: BulkRetryBody): Promise<number> => {
  const { retried: now, more } = await retryMany(body)
  return more && now > 0 ? now + (await retried(body)) : now
}

/** Everything that the list is narrowed to is sent again, 500 at a time. Only for a state from which that is possible. */
export function RetryAll({ state, channel }: DeliveryFilters) {
  const { t } = useTranslation('channels')
  const client = useQueryClient()
  const say = useSay()
  const [isAsked, setAsked] = useState(false)
  if (!isRetryable(state)) return null
  const go = async () => {
    const which = channel === 'email' || channel === 'webhook' ? { state, channel } : { state }
    const count = await retried(which as BulkRetryBody)
    say.done(t('deliveries.retriedMany', { count }))
    await renewDeliveries(client)
  }
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('deliveries.retryAll')}</Button>
      <ConfirmSheet
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t('deliveries.retryAllTitle', { state: t(`deliveries.state.${state}`) })}
        confirm={t('deliveries.retryAll')}
        failed={t('deliveries.notRetried')}
        onConfirm={go}
      >
        <p>{t('deliveries.retryAllText')}</p>
      </ConfirmSheet>
    </>
  )
}
