import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../../../../../ui/cx.ts'
import { Icon } from '../../../../../ui/icons/Icon.tsx'
import { Button } from '../../../../../ui/primitives/Button.tsx'
import { Menu } from '../../../../../ui/primitives/Menu.tsx'

/** One filter: its button says what it filters by, and whether it does. */
export function FilterMenu({ label, isOn, children }: { label: string; isOn: boolean; children: ReactNode }) {
  return (
    <Menu
      trigger={
        <Button className={cx('max-tablet:gap-1 max-tablet:px-2.5', isOn && 'border-gold bg-surface-3')}>
          {label}
          <Icon of={ChevronDown} className="size-3.5 text-muted" />
        </Button>
      }
    >
      {children}
    </Menu>
  )
}
