import { ChevronDown } from 'lucide-react'
import { Icon } from '../../../ui/icons/Icon.tsx'

interface NarrowByProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly title: string }[]
  readonly onChange: (value: string) => void
}

/** A choice the size of a chip; the first option is that none was made. */
export function NarrowBy({ label, value, options, onChange }: NarrowByProps) {
  return (
    <span className="relative grid">
      <select
        aria-label={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="min-h-7 appearance-none rounded-pill border border-line-strong bg-surface-1 ps-3 pe-7.5 text-meta text-text-2 hover:text-text"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-surface-2 text-text">
            {option.title}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} className="pointer-events-none absolute inset-e-2.5 top-0 h-full w-3.5 text-muted" />
    </span>
  )
}
