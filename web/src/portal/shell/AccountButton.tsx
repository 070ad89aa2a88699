import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUser } from '../../features/session/useSession.ts'
import { whenOnline } from '../../lib/net/when-online.ts'
import { Avatar } from '../../ui/primitives/Avatar.tsx'
import { VisuallyHidden } from '../../ui/primitives/VisuallyHidden.tsx'

const AccountSheet = lazy(async () => ({
  default: (await whenOnline(() => import('./AccountSheet.tsx'))).AccountSheet,
}))

export function AccountButton() {
  const { t } = useTranslation('portal')
  const { name } = useUser()
  const [isOpen, setOpen] = useState(false)
  // Stays once it was opened, so that it can close gracefully.
  const [wasOpened, setOpened] = useState(false)

  const open = () => {
    setOpened(true)
    setOpen(true)
  }

  return (
    <>
      <button
        type="button"
        onClick={open}
        className="relative grid size-control place-items-center rounded-pill hover:bg-surface-3"
      >
        <Avatar name={name} />
        <VisuallyHidden>{t('nav.account', { name })}</VisuallyHidden>
      </button>
      <Suspense>{wasOpened && <AccountSheet isOpen={isOpen} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
