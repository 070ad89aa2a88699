import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../lib/i18n/isolated.ts'
import { Button } from '../../ui/primitives/Button.tsx'

/** The same for everybody: who has an account here is nobody's business (SEC-2). */
export function ForgotAnswer({ email, onAgain }: { email: string; onAgain: () => void }) {
  const { t } = useTranslation('session')
  const words = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: who listens, or goes by keys, goes on from here.
  useEffect(() => words.current?.focus(), [])
  return (
    <>
      <div ref={words} tabIndex={-1} className="grid gap-2 rounded-control">
        <p className="break-words">{t('forgot.asked', { email: isolated(email) })}</p>
        <p className="text-text-2">{t('forgot.askedText')}</p>
      </div>
      <Button onClick={onAgain}>{t('forgot.again')}</Button>
    </>
  )
}
