import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../admin/edit/Loaded.tsx'
import { settings } from './api.ts'
import { SettingsForm } from './SettingsForm.tsx'

export function SettingsScreen() {
  const { t } = useTranslation(['channels', 'admin'])
  return (
    <Loaded query={useQuery(settings)} back={t('admin:title')} backTo="/admin" failed={t('channels:settings.failed')}>
      {(stored) => <SettingsForm stored={stored} />}
    </Loaded>
  )
}
