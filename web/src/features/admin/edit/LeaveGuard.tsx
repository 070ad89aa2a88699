import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { Button } from '../../../ui/primitives/Button.tsx'
import { Sheet } from '../../../ui/primitives/Sheet.tsx'

/** Asks before something typed is lost: by a link, by Back, by closing the tab. */
export function LeaveGuard({ isHeld }: { isHeld: () => boolean }) {
  const { t } = useTranslation('admin')
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    return currentLocation.pathname !== nextLocation.pathname && isHeld()
  })
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => isHeld() && event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isHeld])
  return (
    <Sheet title={t('leave.title')} isOpen={blocker.state === 'blocked'} onClose={() => blocker.reset?.()}>
      <p className="text-text-2">{t('leave.text')}</p>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button tone="primary" onClick={() => blocker.reset?.()}>
          {t('leave.stay')}
        </Button>
        <Button onClick={() => blocker.proceed?.()}>{t('leave.leave')}</Button>
      </div>
    </Sheet>
  )
}
