import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../admin/edit/Loaded.tsx'
import { delivery } from './api.ts'
import { DeliveryPage } from './DeliveryPage.tsx'

const deliveriesAddress = '/admin/deliveries'

export function DeliveryScreen({ id }: { id: string }) {
  const { t } = useTranslation('channels')
  return (
    <Loaded
      query={useQuery(delivery(id))}
      back={t('deliveries.title')}
      backTo={deliveriesAddress}
      failed={t('deliveries.oneFailed')}
    >
      {(data) => <DeliveryPage delivery={data} />}
    </Loaded>
  )
}
