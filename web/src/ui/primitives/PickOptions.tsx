import { Check } from 'lucide-react'
import { useId } from 'react'
import { cx } from '../cx.ts'
import { Icon } from '../icons/Icon.tsx'
import type { PickGroup, PickOption } from './pick-list.ts'

interface PickOptionsProps {
  readonly group: PickGroup
  readonly active: PickOption | undefined
  readonly current: string | undefined
  readonly idOf: (option: PickOption) => string | undefined
  readonly onPick: (value: string) => void
}

/** One group of a `PickList`. */
export function PickOptions({ group: { title, options }, active, current, idOf, onPick }: PickOptionsProps) {
  const headingId = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
    <div role="group" aria-labelledby={headingId} className="grid gap-0.5 pb-2">
      <p id={headingId} role="presentation" className="px-3 py-1 font-medium text-meta text-muted">
        {title}
      </p>
      {options.map((option) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field’s, which keeps the focus.
        <div
          key={option.value}
          id={idOf(option)}
          role="option"
          tabIndex={-1}
          aria-selected={option === active}
          onClick={() => onPick(option.value)}
          className={cx(
            'flex min-h-11 cursor-pointer items-center gap-2.5 rounded-nav px-3 py-1 hover:bg-surface-2',
            option === active && 'bg-surface-3',
          )}
        >
          {option.icon}
          <span className="grid min-w-0 flex-1">
            <bdi className="w-fit max-w-full truncate">{option.title}</bdi>
            {option.text && <bdi className="w-fit max-w-full truncate text-meta text-muted">{option.text}</bdi>}
          </span>
          {option.value === current && <Icon of={Check} className="size-4 text-gold-text" />}
        </div>
      ))}
    </div>
  )
}
