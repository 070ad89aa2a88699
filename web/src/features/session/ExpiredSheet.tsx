import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/primitives/Sheet.tsx'
import { SignInForm } from './SignInForm.tsx'
import { SignOutButton } from './SignOutButton.tsx'

/** The sheet goes with the session’s end, without being closed: what had the focus is written on in. */
function useFocusGivenBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const heir = before?.isConnected && before !== document.body ? before : document.getElementById('content')
        if (heir instanceof HTMLElement) heir.focus({ preventScroll: true })
      })
    },
    [before],
  )
}

/** Over the page, which keeps everything that was typed. What was being sent goes on by itself after signing in. */
export function ExpiredSheet({ email }: { email: string }) {
  const { t } = useTranslation('session')
  useFocusGivenBack()
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
