import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { Entrance } from './Entrance.tsx'
import { EntranceLink } from './EntranceLink.tsx'
import { ForgotAnswer } from './ForgotAnswer.tsx'
import { ForgotForm } from './ForgotForm.tsx'

/** Asks for a link that sets a new password. `place` is the name of what lies behind it. */
export function ForgotPage({ place }: { place: string }) {
  const { t } = useTranslation('session')
  const [email, setEmail] = useState<string>()
  const [isAsked, setAsked] = useState(false)
  usePageTitle(t('forgot.title'))

  const onAsked = (asked: string) => {
    setEmail(asked)
    setAsked(true)
  }

  return (
    <Entrance place={place} title={t('forgot.title')}>
      {isAsked ? (
        <ForgotAnswer email={email ?? ''} onAgain={() => setAsked(false)} />
      ) : (
        <ForgotForm email={email} onAsked={onAsked} />
      )}
      <EntranceLink to="/sign-in">{t('forgot.back')}</EntranceLink>
    </Entrance>
  )
}
