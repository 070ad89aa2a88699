import { LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { useSignOut } from './useSignOut.ts'

export function SignOutButton() {
  const { t } = useTranslation('session')
  const { leave, isBusy } = useSignOut()
  return (
    <Button tone="quiet" isBusy={isBusy} onClick={() => void leave()}>
      <Icon of={LogOut} className="size-4 rtl:-scale-x-100" />
      {t('signOut')}
    </Button>
  )
}
