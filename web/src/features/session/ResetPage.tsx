import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Entrance } from './Entrance.tsx'
import { EntranceLink } from './EntranceLink.tsx'
import { ResetForm } from './ResetForm.tsx'
import { ResetImpossible } from './ResetImpossible.tsx'
import { useLinkToken } from './useLinkToken.ts'

/** Where the link in the message leads. Open to whoever is signed in, too: it is the link that counts. */
export function ResetPage({ place }: { place: string }) {
  const { t } = useTranslation('session')
  const token = useLinkToken()
  usePageTitle(t('reset.title'))
  return (
    <Entrance place={place} title={t('reset.title')}>
      {token === '' ? <ResetImpossible text={t('reset.noToken')} /> : <ResetForm key={token} token={token} />}
      <EntranceLink to="/sign-in">{t('forgot.back')}</EntranceLink>
    </Entrance>
  )
}
