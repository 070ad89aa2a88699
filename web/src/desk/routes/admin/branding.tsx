import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../features/admin/edit/Loaded.tsx'
import { BrandingForm } from '../../../features/branding/BrandingForm.tsx'
import { settings } from '../../../features/settings/desk/api.ts'

export function BrandingRoute() {
  const { t } = useTranslation('branding')
  return (
    <Loaded query={useQuery(settings)} back={t('back')} backTo="/admin" failed={t('failed')}>
      {(stored) => <BrandingForm stored={stored} />}
    </Loaded>
  )
}
