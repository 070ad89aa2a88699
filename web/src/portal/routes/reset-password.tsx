import { useTranslation } from 'react-i18next'
import { ResetPage } from '../../features/session/ResetPage.tsx'

export function ResetPasswordRoute() {
  const { t } = useTranslation('portal')
  return <ResetPage place={t('name')} />
}
