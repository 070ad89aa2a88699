import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../admin/edit/Loaded.tsx'
import { mailSettings } from './api.ts'
import { MailServerForm } from './MailServerForm.tsx'

export function MailServerScreen() {
  const { t } = useTranslation(['channels', 'admin'])
  return (
    <Loaded query={useQuery(mailSettings)} back={t('admin:title')} backTo="/admin" failed={t('channels:mail.failed')}>
      {(stored) => <MailServerForm stored={stored} />}
    </Loaded>
  )
}
