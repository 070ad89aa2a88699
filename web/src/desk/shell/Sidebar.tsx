import { Bell } from '../../features/notifications/Bell.tsx'
import { HelpdeskMark } from '../../ui/icons/HelpdeskMark.tsx'
import { ActionButton } from '../../ui/primitives/ActionButton.tsx'
import { AccountButton } from './AccountButton.tsx'
import { showKeys } from './actions.ts'
import { DeskNav } from './DeskNav.tsx'
import { DeskViews } from './DeskViews.tsx'
import { NewTicketButton } from './NewTicketButton.tsx'
import { PaletteButton } from './PaletteButton.tsx'

/** Along the side of a desk. A narrower screen has the `TopBar`. */
export function Sidebar() {
  return (
    <header className="glass flex w-60 flex-none flex-col gap-4 rounded-panel p-3.5 max-split:hidden print:hidden">
      <div className="flex items-center justify-between gap-1 ps-1.5">
        <HelpdeskMark />
        <Bell />
      </div>
      <div className="flex items-center gap-1.5">
        <PaletteButton />
        <NewTicketButton />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <DeskNav />
        <DeskViews />
      </div>
      <div className="grid gap-1.5">
        <div className="justify-self-start">
          <ActionButton action={showKeys} tone="quiet" />
        </div>
        <AccountButton />
      </div>
    </header>
  )
}
