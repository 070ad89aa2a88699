import { MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Bell } from '../../features/notifications/Bell.tsx'
import { HelpdeskMark } from '../../ui/icons/HelpdeskMark.tsx'
import { IconButton } from '../../ui/primitives/IconButton.tsx'
import { Sheet } from '../../ui/primitives/Sheet.tsx'
import { AccountButton } from './AccountButton.tsx'
import { DeskNav } from './DeskNav.tsx'
import { DeskViews } from './DeskViews.tsx'
import { NewTicketButton } from './NewTicketButton.tsx'
import { PaletteIcon } from './PaletteIcon.tsx'

/** Along the top of a phone or a tablet: where one can go is behind the menu. */
export function TopBar() {
  const { t } = useTranslation('desk')
  const { key } = useLocation()
  // Open at one address: having gone to another closes it.
  const [openAt, setOpenAt] = useState<string>()
  return (
    <header className="glass flex flex-none items-center gap-2 rounded-panel p-2.5 split:hidden print:hidden">
      <IconButton label={t('nav.open')} icon={MenuIcon} onClick={() => setOpenAt(key)} />
      <div className="@container min-w-0 flex-1">
        <HelpdeskMark />
      </div>
      <PaletteIcon />
      <NewTicketButton />
      <Bell />
      <Sheet title={t('nav.label')} isOpen={openAt === key} onClose={() => setOpenAt(undefined)}>
        <div className="grid gap-5">
          <div>
            <DeskNav />
            <DeskViews />
          </div>
          <AccountButton />
        </div>
      </Sheet>
    </header>
  )
}
