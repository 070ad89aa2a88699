import { useId } from 'react'
import { cx } from '../../ui/cx.ts'
import { Keys } from '../../ui/primitives/Keys.tsx'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'

interface PaletteRowsProps {
  readonly group: PaletteGroup
  readonly active: PaletteItem | undefined
  readonly idOf: (item: PaletteItem) => string
  readonly onPoint: (item: PaletteItem) => void
  readonly onRun: (item: PaletteItem) => void
}

export function PaletteRows({ group: { title, items }, active, idOf, onPoint, onRun }: PaletteRowsProps) {
  const headingId = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
    <div role="group" aria-labelledby={headingId} className="grid grid-cols-1 pb-2">
      <p id={headingId} role="presentation" className="px-3 pt-2 pb-1 font-medium text-meta text-muted">
        {title}
      </p>
      {items.map((item) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field’s, which keeps the focus.
        <div
          key={item.id}
          id={idOf(item)}
          role="option"
          tabIndex={-1}
          aria-selected={item === active}
          onPointerMove={() => onPoint(item)}
          onClick={() => onRun(item)}
          className={cx(
            'flex min-h-11 cursor-pointer items-center gap-3 rounded-nav px-3 py-1 split:min-h-9',
            item === active && 'bg-surface-3',
          )}
        >
          {item.icon}
          <span className="grid min-w-0 flex-1 grid-cols-1">
            <bdi className="w-fit max-w-full truncate">{item.title}</bdi>
            {item.text && <bdi className="w-fit max-w-full truncate text-meta text-muted">{item.text}</bdi>}
          </span>
          <Keys keys={item.keys} />
        </div>
      ))}
    </div>
  )
}
