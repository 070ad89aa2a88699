import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SignOutButton } from '../../features/session/SignOutButton.tsx'
import { LanguageCards } from '../../ui/controls/LanguageCards.tsx'
import { ThemeCards } from '../../ui/controls/ThemeCards.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Sheet } from '../../ui/primitives/Sheet.tsx'
import { AboutMe } from './AboutMe.tsx'

/** Who is signed in, how the portal looks and speaks, the way to the rest of it, and the way out. */
export function AccountSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('portal')
  return (
    <Sheet title={t('account.title')} isOpen={isOpen} onClose={onClose}>
      <div className="grid gap-6">
        <AboutMe />
        <LanguageCards />
        <ThemeCards />
        <div className="grid gap-2">
          <ButtonLink to="/account" onClick={onClose}>
            <Icon of={SlidersHorizontal} />
            {t('account.preferences')}
          </ButtonLink>
          <SignOutButton />
        </div>
      </div>
    </Sheet>
  )
}
