import type { Delivery } from '@atum-desk/contract/deliveries'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../ui/feedback/useSay.ts'
import { Button } from '../../../ui/primitives/Button.tsx'
import { cancel, renewDeliveries, retry } from './api.ts'
import { isCancellable, isRetryable } from './states.ts'

/** Send it again, or see to it that it never leaves. Either is taken back by the other. */
export function DeliveryButtons({ id, state }: Delivery) {
  const { t } = useTranslation('channels')
  const client = useQueryClient()
  const say = useSay()
  const settled = () => renewDeliveries(client)
  const sending = useMutation({
    mutationFn: () => retry(id),
    onSuccess: () => say.done(t('deliveries.retried')),
    onError: (error) => say.refused(t('deliveries.notRetried'), error),
    onSettled: settled,
  })
  const cancelling = useMutation({
    mutationFn: () => cancel(id),
    onSuccess: () => say.done(t('deliveries.cancelled'), () => sending.mutate()),
    onError: (error) => say.refused(t('deliveries.notCancelled'), error),
    onSettled: settled,
  })
  return (
    <>
      {isCancellable(state) && (
        <Button isBusy={cancelling.isPending} onClick={() => cancelling.mutate()}>
          {t('deliveries.cancel')}
        </Button>
      )}
      {isRetryable(state) && (
        <Button tone="primary" isBusy={sending.isPending} onClick={() => sending.mutate()}>
          {t('deliveries.retry')}
        </Button>
      )}
    </>
  )
}
