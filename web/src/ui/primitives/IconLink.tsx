import type { LucideIcon } from 'lucide-react'
import { Link, type To } from 'react-router'
import { Icon } from '../icons/Icon.tsx'

/** Goes somewhere, and looks like an `IconButton`. Its label is read aloud, and shown under the pointer. */
export function IconLink({ label, icon, to }: { label: string; icon: LucideIcon; to: To }) {
  return (
    <Link
      to={to}
      aria-label={label}
      title={label}
      className="grid size-control flex-none place-items-center rounded-control text-text-2 transition-colors duration-120 hover:bg-surface-3 hover:text-text"
    >
      <Icon of={icon} className="size-4.5" />
    </Link>
  )
}
