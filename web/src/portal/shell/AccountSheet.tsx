import { useTranslation } from 'react-i18next'
import { SignOutButton } from '../../features/session/SignOutButton.tsx'
import { useUser } from '../../features/session/useSession.ts'
import { LanguageCards } from '../../ui/controls/LanguageCards.tsx'
import { ThemeCards } from '../../ui/controls/ThemeCards.tsx'
import { Avatar } from '../../ui/primitives/Avatar.tsx'
import { Sheet } from '../../ui/primitives/Sheet.tsx'

/** Who is signed in, how the portal looks and speaks, and the way out. */
export function AccountSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('portal')
  const { name, email, organization } = useUser()
  return (
    <Sheet title={t('account.title')} isOpen={isOpen} onClose={onClose}>
      <div className="grid gap-6">
        <div className="flex items-center gap-3">
          <Avatar name={name} />
          <p className="grid min-w-0">
            <bdi className="w-fit max-w-full truncate font-semibold">{name}</bdi>
            <bdi className="w-fit max-w-full truncate text-meta text-text-2">{email}</bdi>
            {organization && <bdi className="w-fit max-w-full truncate text-meta text-text-2">{organization.name}</bdi>}
          </p>
        </div>
        <LanguageCards />
        <ThemeCards />
        <SignOutButton />
      </div>
    </Sheet>
  )
}
