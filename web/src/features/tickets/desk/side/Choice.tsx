import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { Menu } from '../../../../ui/primitives/Menu.tsx'
import { MenuRadios } from '../../../../ui/primitives/MenuChoices.tsx'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly title: string }[]
  readonly value: Value
  readonly canEdit: boolean
  readonly onChange: (value: Value) => void
  /** How it looks now. */
  readonly children: ReactNode
}

export const valueLook =
  '-mx-2 flex min-h-8 w-full min-w-0 items-center gap-2 rounded-nav px-2 text-start hover:bg-surface-3'

/** A property that is one of a list: it changes where it stands. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, value, canEdit, onChange, children } = props
  if (!canEdit) return children
  return (
    <Menu
      trigger={
        <button type="button" className={valueLook}>
          <span className="sr-only">{label}</span>
          <span className="min-w-0 flex-1 truncate">{children}</span>
          <Icon of={ChevronDown} className="size-3.5 text-muted" />
        </button>
      }
    >
      <MenuRadios label={label} options={options} value={value} onChange={onChange} />
    </Menu>
  )
}
