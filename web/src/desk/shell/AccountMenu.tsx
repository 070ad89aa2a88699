import { LogOut, SlidersHorizontal } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useUser } from '../../features/session/useSession.ts'
import { useSignOut } from '../../features/session/useSignOut.ts'
import type { Locale } from '../../lib/i18n/locale.ts'
import { changeLocale } from '../../lib/i18n/start.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'
import { themeChoices } from '../../lib/theme/theme.ts'
import { useTheme } from '../../lib/theme/useTheme.ts'
import { Menu, MenuItem } from '../../ui/primitives/Menu.tsx'
import { MenuLine, MenuRadios } from '../../ui/primitives/MenuChoices.tsx'

/** Each in its own language: whoever cannot read this one finds the way out. */
const languages = [
  { value: 'en', title: 'English' },
  { value: 'ar', title: 'العربية' },
] as const satisfies readonly { value: Locale; title: string }[]

export function AccountMenu({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation(['common', 'session', 'desk'])
  const { email } = useUser()
  const { locale } = useLocale()
  const { choice, choose } = useTheme()
  const { leave } = useSignOut()
  const navigate = useNavigate()
  return (
    <Menu trigger={trigger}>
      <p className="max-w-60 truncate px-3 pt-1.5 text-meta text-muted">
        <bdi>{email}</bdi>
      </p>
      <MenuLine />
      <MenuRadios
        label={t('common:theme.label')}
        options={themeChoices.map((value) => ({ value, title: t(`common:theme.${value}`) }))}
        value={choice}
        onChange={choose}
      />
      <MenuRadios
        label={t('common:language.label')}
        options={languages}
        value={locale}
        onChange={(next) => void changeLocale(next)}
      />
      <MenuLine />
      <MenuItem icon={SlidersHorizontal} onSelect={() => void navigate('/preferences')}>
        {t('desk:preferences')}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={() => void leave()}>
        {t('session:signOut')}
      </MenuItem>
    </Menu>
  )
}
