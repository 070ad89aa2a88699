import { Menu as Base } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'

interface MenuProps {
  /** The button that opens it: `<IconButton … />`. */
  readonly trigger: ReactElement
  readonly children: ReactNode
}

export function Menu({ trigger, children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-20">
          <Base.Popup
            data-keeps-keys
            className="min-w-50 rounded-panel border border-line-strong bg-surface-2 p-1.5 shadow-float outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuItemProps {
  readonly icon?: LucideIcon
  readonly onSelect: () => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

export function MenuItem({ icon, onSelect, isDisabled = false, children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={isDisabled}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-nav px-3 text-text-2 outline-none data-disabled:cursor-default data-highlighted:bg-surface-3 data-highlighted:text-text data-disabled:opacity-50"
    >
      {icon && <Icon of={icon} />}
      {children}
    </Base.Item>
  )
}
