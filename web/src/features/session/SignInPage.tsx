import { useTranslation } from 'react-i18next'
import { Navigate, useSearchParams } from 'react-router'
import { LanguageButton } from '../../ui/controls/LanguageButton.tsx'
import { ThemeButton } from '../../ui/controls/ThemeButton.tsx'
import { Wordmark } from '../../ui/icons/Wordmark.tsx'
import { inside } from './inside.ts'
import { SessionSkeleton } from './SessionSkeleton.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useSession } from './useSession.ts'

/** The same page before the portal and before the desk; `place` is the name of what lies behind it. */
export function SignInPage({ place }: { place: string }) {
  const { t } = useTranslation('session')
  const session = useSession()
  const [params] = useSearchParams()
  if (session.status === 'loading') return <SessionSkeleton />
  if ('user' in session) return <Navigate to={inside(params.get('next'))} replace />
  return (
    <div className="dusk flex min-h-full flex-col">
      <header className="flex items-center justify-end gap-1 p-3">
        <ThemeButton />
        <LanguageButton />
      </header>
      <main className="m-auto grid w-full max-w-100 gap-6 p-4 pb-16">
        <div className="grid justify-items-center gap-2 text-center">
          <a href="/" className="rounded-control p-1">
            <Wordmark />
          </a>
          <p className="text-text-2">{place}</p>
        </div>
        <div className="rounded-panel border border-line bg-surface-1 p-5 tablet:p-6">
          <h1 className="mb-4 font-semibold text-heading">{t('signIn.title')}</h1>
          <SignInForm />
        </div>
      </main>
    </div>
  )
}
