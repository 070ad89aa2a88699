import { useTranslation } from 'react-i18next'
import { ForgotPage } from '../../features/session/ForgotPage.tsx'

export function ForgotPasswordRoute() {
  const { t } = useTranslation('portal')
  return <ForgotPage place={t('name')} />
}
