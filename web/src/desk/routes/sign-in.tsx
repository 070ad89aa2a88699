import { useTranslation } from 'react-i18next'
import { SignInPage } from '../../features/session/SignInPage.tsx'

export function SignInRoute() {
  const { t } = useTranslation('desk')
  return <SignInPage place={t('nav.label')} />
}
