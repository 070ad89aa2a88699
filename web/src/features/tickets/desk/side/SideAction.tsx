import type { LucideIcon } from 'lucide-react'
import { useBoundActions } from '../../../../lib/actions/useActions.ts'
import { useTitle } from '../../../../lib/i18n/useTitle.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Key } from '../../../../ui/primitives/Key.tsx'

interface SideActionProps {
  readonly action: { readonly id: string }
  readonly icon: LucideIcon
}

/** A door to an action beside what it is about. It is there only while the action is available. */
export function SideAction({ action, icon }: SideActionProps) {
  const titleOf = useTitle()
  const bound = useBoundActions().find(({ id }) => id === action.id)
  if (!bound?.isAvailable) return null
  return (
    <button
      type="button"
      onClick={bound.run}
      aria-keyshortcuts={bound.keys.join(' ') || undefined}
      className="-mx-2 flex min-h-8 w-fit items-center gap-2 rounded-nav px-2 text-start text-meta text-text-2 hover:bg-surface-3 hover:text-text max-tablet:min-h-11 print:hidden"
    >
      <Icon of={icon} className="size-3.5 text-muted" />
      {titleOf(bound.titleKey)}
      {bound.keys.map((key) => (
        <Key key={key} name={key} />
      ))}
    </button>
  )
}
