import { Ellipsis } from 'lucide-react'
import { useBoundActions } from '../../lib/actions/useActions.ts'
import { useTitle } from '../../lib/i18n/useTitle.ts'
import { IconButton } from './IconButton.tsx'
import { Menu, MenuItem } from './Menu.tsx'

interface ActionMenuProps {
  readonly label: string
  readonly actions: readonly { readonly id: string }[]
}

/** The same actions where there is no room for their buttons. Nothing where none is available. */
export function ActionMenu({ label, actions }: ActionMenuProps) {
  const titleOf = useTitle()
  const bound = useBoundActions().filter(({ id, isAvailable }) => isAvailable && actions.some((one) => one.id === id))
  if (bound.length === 0) return null
  return (
    <Menu trigger={<IconButton label={label} icon={Ellipsis} className="border border-line-strong" />}>
      {bound.map(({ id, titleKey, run }) => (
        <MenuItem key={id} onSelect={run}>
          {titleOf(titleKey)}
        </MenuItem>
      ))}
    </Menu>
  )
}
