import { useTranslation } from 'react-i18next'
import { Navigate, useLocation, useSearchParams } from 'react-router'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { afterReset } from './after-reset.ts'
import { Entrance } from './Entrance.tsx'
import { EntranceLink } from './EntranceLink.tsx'
import { inside } from './inside.ts'
import { SessionSkeleton } from './SessionSkeleton.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useSession } from './useSession.ts'

/** The same page before the portal and before the desk; `place` is the name of what lies behind it. */
export function SignInPage({ place }: { place: string }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const { state } = useLocation()
  const [params] = useSearchParams()
  if (session.status === 'loading') return <SessionSkeleton />
  if ('user' in session) return <Navigate to={inside(params.get('next'))} replace />
  return (
    <Entrance place={place} title={t('signIn.title')}>
      {state === afterReset && <Notice isAlert>{t('reset.done')}</Notice>}
      <SignInForm />
      <EntranceLink to="/forgot-password">{t('forgot.title')}</EntranceLink>
    </Entrance>
  )
}
