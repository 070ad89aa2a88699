import { useTranslation } from 'react-i18next'
import { InvitationPage } from '../../features/session/InvitationPage.tsx'

export function InvitationRoute() {
  const { t } = useTranslation('desk')
  return <InvitationPage place={t('nav.label')} />
}
