import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../lib/api/session.ts'
import { dropDrafts } from '../../lib/storage/draft.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { useUser } from './useSession.ts'

export function SignOutButton() {
  const { t } = useTranslation('session')
  const user = useUser()
  const [isBusy, setBusy] = useState(false)

  const leave = async () => {
    setBusy(true)
    dropDrafts(user.id)
    await signOut()
  }

  return (
    <Button tone="quiet" isBusy={isBusy} onClick={() => void leave()}>
      <Icon of={LogOut} className="size-4 rtl:-scale-x-100" />
      {t('signOut')}
    </Button>
  )
}
