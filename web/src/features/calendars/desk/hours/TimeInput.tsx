import { cx } from '../../../../ui/cx.ts'
import { fieldLook } from '../../../../ui/primitives/field-look.ts'

interface TimeInputProps {
  readonly label: string
  /** `''`: half typed, or not at all. */
  readonly value: string
  readonly onChange: (time: string) => void
}

/**
 * The browser's own: it shows the time as people write it there, and gives `08:00`, or nothing. Wide enough for “09:00 AM”
 * and the clock behind it, in any letters.
 */
export function TimeInput({ label, value, onChange }: TimeInputProps) {
  return (
    <span className="w-40 tablet:w-32">
      <input
        type="time"
        dir="ltr"
        aria-label={label}
        aria-invalid={value === '' || undefined}
        value={value}
        onChange={({ target }) => onChange(target.value.slice(0, 5))}
        className={cx(fieldLook, 'h-control tabular-nums')}
      />
    </span>
  )
}
