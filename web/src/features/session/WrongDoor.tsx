import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/feedback/Empty.tsx'
import { buttonLook } from '../../ui/primitives/button-look.ts'
import { SignOutButton } from './SignOutButton.tsx'

/** Staff in the portal, or a customer at the desk: says where their place is. `at` is where they are. */
export function WrongDoor({ at }: { at: 'portal' | 'desk' }) {
  const { t } = useTranslation('session')
  const isPortal = at === 'portal'
  return (
    <main className="dusk flex min-h-full">
      <h1 className="sr-only">{t(isPortal ? 'wrongDoor.portalTitle' : 'wrongDoor.deskTitle')}</h1>
      <Empty
        title={t(isPortal ? 'wrongDoor.portalTitle' : 'wrongDoor.deskTitle')}
        text={t(isPortal ? 'wrongDoor.portalText' : 'wrongDoor.deskText')}
      >
        {/* Another application: a whole new page. */}
        <a href={isPortal ? '/desk/' : '/portal/'} className={buttonLook('primary', 'normal')}>
          {t(isPortal ? 'wrongDoor.toDesk' : 'wrongDoor.toPortal')}
        </a>
        <SignOutButton />
      </Empty>
    </main>
  )
}
