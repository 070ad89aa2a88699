import { useTranslation } from 'react-i18next'
import { ResetPage } from '../../features/session/ResetPage.tsx'

export function ResetPasswordRoute() {
  const { t } = useTranslation('desk')
  return <ResetPage place={t('nav.label')} />
}
