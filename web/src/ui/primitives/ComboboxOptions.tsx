import { useEffect } from 'react'
import { cx } from '../cx.ts'
import type { PickOption } from './pick-list.ts'

interface ComboboxOptionsProps {
  readonly id: string
  readonly label: string
  readonly options: readonly PickOption[]
  readonly active: PickOption | undefined
  readonly none: string
  readonly onPick: (option: PickOption) => void
}

/** What a `Combobox` offers, below its field. */
export function ComboboxOptions({ id, label, options, active, none, onPick }: ComboboxOptionsProps) {
  const activeId = active && `${id}-${active.value}`
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  return (
    <div className="absolute inset-x-0 top-full z-20 mt-1.5 rounded-panel border border-line-strong bg-surface-2 p-1.5 shadow-float">
      <div role="listbox" id={`${id}-list`} aria-label={label} className="max-h-64 overflow-y-auto">
        {options.map((option) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field’s, which keeps the focus.
          <div
            key={option.value}
            id={`${id}-${option.value}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === active}
            // Before the field loses the focus, which would close the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(option)}
            className={cx(
              'grid min-h-9 cursor-pointer content-center rounded-nav px-3 py-1 hover:bg-surface-3',
              option === active && 'bg-surface-3',
            )}
          >
            <bdi className="w-fit max-w-full truncate">{option.title}</bdi>
            {option.text && <bdi className="w-fit max-w-full truncate text-meta text-muted">{option.text}</bdi>}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p role="status" className="px-3 py-2 text-text-2">
          {none}
        </p>
      )}
    </div>
  )
}
