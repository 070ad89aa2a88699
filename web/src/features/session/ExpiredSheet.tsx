import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/primitives/Sheet.tsx'
import { SignInForm } from './SignInForm.tsx'
import { SignOutButton } from './SignOutButton.tsx'

/** Over the page, which keeps everything that was typed. What was being sent goes on by itself after signing in. */
export function ExpiredSheet({ email }: { email: string }) {
  const { t } = useTranslation('session')
  return (
    <Sheet title={t('signIn.again')} isOpen>
      <p className="mb-4 text-text-2">{t('signIn.againText')}</p>
      <SignInForm email={email} />
      <div className="mt-3 grid">
        <SignOutButton />
      </div>
    </Sheet>
  )
}
