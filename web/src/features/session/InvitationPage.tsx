import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Entrance } from './Entrance.tsx'
import { EntranceLink } from './EntranceLink.tsx'
import { ResetForm } from './ResetForm.tsx'
import { ResetImpossible } from './ResetImpossible.tsx'
import { useLinkToken } from './useLinkToken.ts'

/** Where an invitation leads: its reader chooses a password, and then signs in with it (SEC-6). */
export function InvitationPage({ place }: { place: string }) {
  const { t } = useTranslation(['invitation', 'session'])
  const token = useLinkToken()
  usePageTitle(t('invitation:title'))
  const words = {
    text: t('invitation:text'),
    submit: t('invitation:submit'),
    over: t('invitation:over'),
  }
  return (
    <Entrance place={place} title={t('invitation:title')}>
      {token === '' ? (
        <ResetImpossible text={t('invitation:noToken')} />
      ) : (
        <ResetForm key={token} token={token} words={words} />
      )}
      <EntranceLink to="/sign-in">{t('session:forgot.back')}</EntranceLink>
    </Entrance>
  )
}
