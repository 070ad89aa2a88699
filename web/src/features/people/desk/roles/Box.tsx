import { useEffect, useRef } from 'react'
import type { GroupState } from './matrix.ts'

interface BoxProps {
  readonly label: string
  /** The column it stands in. */
  readonly role: string
  readonly state: GroupState
  /** Not saved yet. */
  readonly isChanged?: boolean
  readonly onChange: (isOn: boolean) => void
}

/** A box of the matrix; one of a group can be half on. */
export function Box({ label, role, state, isChanged = false, onChange }: BoxProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some'
  }, [state])
  return (
    <label
      className={`mx-auto grid size-control cursor-pointer place-items-center rounded-control ${isChanged ? 'bg-note inset-ring inset-ring-note-line' : ''}`}
    >
      <input
        ref={box}
        type="checkbox"
        data-cell={role}
        aria-label={label}
        checked={state === 'all'}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4.5 accent-gold"
      />
    </label>
  )
}
