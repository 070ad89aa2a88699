import { useTranslation } from 'react-i18next'
import { SignInPage } from '../../features/session/SignInPage.tsx'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'

export function SignInRoute() {
  const { t } = useTranslation('portal')
  usePageTitle(t('name'))
  return <SignInPage place={t('name')} />
}
