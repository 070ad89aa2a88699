import { useTranslation } from 'react-i18next'
import { ForgotPage } from '../../features/session/ForgotPage.tsx'

export function ForgotPasswordRoute() {
  const { t } = useTranslation('desk')
  return <ForgotPage place={t('nav.label')} />
}
