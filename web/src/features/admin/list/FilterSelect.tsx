import { ChevronDown } from 'lucide-react'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/icons/Icon.tsx'

interface FilterSelectProps {
  readonly label: string
  /** The word that stands there while it filters nothing: “Any role”. */
  readonly any: string
  readonly options: readonly { readonly value: string; readonly title: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One filter above a list. */
export function FilterSelect({ label, any, options, value, onChange }: FilterSelectProps) {
  return (
    <span className="relative grid">
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cx(
          'h-control max-w-52 cursor-pointer appearance-none truncate rounded-control border bg-surface-1 ps-3.5 pe-8 font-medium text-[16px] hover:bg-surface-3 tablet:text-body',
          value === '' ? 'border-line-strong' : 'border-gold bg-surface-3',
        )}
      >
        <option value="" className="bg-surface-2 text-text">
          {any}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-surface-2 text-text">
            {option.title}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} className="pointer-events-none absolute inset-e-3 top-0 h-full w-3.5 text-muted" />
    </span>
  )
}
