import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../admin/edit/Loaded.tsx'
import { webhook } from './api.ts'
import { WebhookForm } from './WebhookForm.tsx'

export function WebhookScreen({ id }: { id: string }) {
  const { t } = useTranslation('channels')
  return (
    <Loaded
      query={useQuery(webhook(id))}
      back={t('webhooks.title')}
      backTo="/admin/webhooks"
      failed={t('webhooks.oneFailed')}
    >
      {(data) => <WebhookForm stored={data} />}
    </Loaded>
  )
}
