import { TextField } from '../../../ui/primitives/TextField.tsx'

interface TimeFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The browser's own: it shows the time as people write it there, and gives `08:00`, or nothing. */
export function TimeField({ value, onChange, ...words }: TimeFieldProps) {
  return (
    <TextField
      {...words}
      type="time"
      dir="ltr"
      value={value}
      onChange={(event) => onChange(event.target.value.slice(0, 5))}
      className="max-w-40 tabular-nums"
    />
  )
}
