import type { MouseEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import type { TicketRowProps } from './row.ts'

interface TicketLinkProps extends Omit<TicketRowProps, 'isChecked'> {
  readonly className: string
  readonly children: ReactNode
}

/** A link, so that Tab, Enter, a new window and a screen reader work without a word of ours. */
export function TicketLink({
  ticket,
  isSelected,
  address,
  className,
  children,
  onOpen,
  onPeek,
  onCheck,
}: TicketLinkProps) {
  const open = (event: MouseEvent) => {
    if (!event.shiftKey) return onOpen(ticket)
    event.preventDefault()
    onCheck(ticket, true)
  }
  return (
    <Link
      to={`/tickets/${ticket.number}`}
      state={{ list: address }}
      aria-current={isSelected}
      data-ticket-row
      onClick={open}
      onPointerEnter={() => onPeek(ticket)}
      className={className}
    >
      {children}
    </Link>
  )
}
