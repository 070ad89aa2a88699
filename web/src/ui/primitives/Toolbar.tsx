import { Toolbar as Base } from '@base-ui/react/toolbar'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'

/** One stop of Tab; arrows go through it. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Root aria-label={label} className="flex flex-wrap items-center gap-0.5">
      {children}
    </Base.Root>
  )
}

interface ToolProps {
  readonly label: string
  /** As the help prints them. */
  readonly keys?: string | undefined
  readonly icon: LucideIcon
  readonly onPress: () => void
}

/** The field that it works on keeps the focus, and what is marked in it. */
export function Tool({ label, keys, icon, onPress }: ToolProps) {
  return (
    <Base.Button
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      onClick={onPress}
      onMouseDown={(event) => event.preventDefault()}
      className="grid size-8 flex-none place-items-center rounded-nav hover:bg-surface-3 hover:text-text max-tablet:size-10"
    >
      <Icon of={icon} />
    </Base.Button>
  )
}

export function ToolLine() {
  return <span className="mx-1 h-5 border-line-strong border-s" aria-hidden="true" />
}
