import type { LucideIcon } from 'lucide-react'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { VisuallyHidden } from '../../../../ui/primitives/VisuallyHidden.tsx'

/** An icon and a number, read aloud as “3 comments”. Nothing when there are none. */
export function CountMark({ icon, count, label }: { icon: LucideIcon; count: number; label: string }) {
  if (count === 0) return null
  return (
    <span className="inline-flex items-center gap-1 tabular-nums">
      <Icon of={icon} className="size-3.5" />
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}
