import { ownName, Wordmark } from '../ui/icons/Wordmark.tsx'
import { Slot } from './Slot.tsx'

/** The wordmark, or the logo or the name of the helpdesk that the page belongs to. */
export function Mark() {
  return (
    <Slot name="wordmark">
      <Wordmark>
        <Slot name="name">{ownName}</Slot>
      </Wordmark>
    </Slot>
  )
}
