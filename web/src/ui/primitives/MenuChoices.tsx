import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'

const look =
  'grid min-h-9 cursor-pointer grid-cols-[1rem_1fr] items-center gap-2.5 rounded-nav px-3 text-text-2 outline-none data-highlighted:bg-surface-3 data-highlighted:text-text data-checked:text-text'

const tick = <Icon of={Check} className="size-4 text-gold-text" />

interface MenuRadiosProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly title: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of several, inside a `Menu`, under its heading. */
export function MenuRadios<Value extends string>({ label, options, value, onChange }: MenuRadiosProps<Value>) {
  return (
    <Base.Group className="grid">
      <Base.GroupLabel className="px-3 pt-2 pb-1 font-medium text-meta text-muted">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick className={look}>
            <Base.RadioItemIndicator>{tick}</Base.RadioItemIndicator>
            <span className="col-start-2">{option.title}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

interface MenuCheckProps {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly children: ReactNode
}

/** Any of several, inside a `Menu`, which stays open meanwhile. */
export function MenuCheck({ isChecked, onChange, children }: MenuCheckProps) {
  return (
    <Base.CheckboxItem checked={isChecked} onCheckedChange={onChange} className={look}>
      <Base.CheckboxItemIndicator>{tick}</Base.CheckboxItemIndicator>
      <span className="col-start-2">{children}</span>
    </Base.CheckboxItem>
  )
}

/** Between the parts of a `Menu`. */
export function MenuLine() {
  return <Base.Separator className="my-1.5 border-line border-t" />
}
