import { memo } from 'react'
import { cx } from '../../../../../ui/cx.ts'
import type { ColumnName } from '../columns/columns.ts'
import type { Density } from '../columns/density.ts'
import { CheckBox } from './CheckBox.tsx'
import { cells } from './cells.tsx'
import type { TicketRowProps } from './row.ts'
import { TicketLink } from './TicketLink.tsx'

interface TicketTableRowProps extends TicketRowProps {
  /** Among all rows of the list, those that are not drawn included; the head is the first. */
  readonly rowIndex: number
  readonly columns: readonly ColumnName[]
  readonly density: Density
}

const link =
  'block w-full min-w-0 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2'

/** One link a row, as wide as the row. */
export const TicketTableRow = memo(function TicketTableRow(props: TicketTableRowProps) {
  const { ticket, isSelected, isChecked, rowIndex, columns, density, onCheck } = props
  const isCompact = density === 'compact'
  const number = <bdi className="flex-none font-mono text-meta text-muted">{ticket.number}</bdi>
  return (
    <tr
      aria-rowindex={rowIndex}
      className={cx(
        'relative text-text-2 *:border-b *:border-b-line',
        isCompact ? 'h-9' : 'h-15',
        isSelected || isChecked ? 'bg-surface-3' : 'hover:bg-surface-2',
      )}
    >
      <td className={cx('border-s-3', isSelected ? 'border-s-gold' : 'border-s-transparent')}>
        <CheckBox ticket={ticket} isChecked={isChecked} onCheck={onCheck} />
      </td>
      <td className="pe-3">
        <span className="flex min-w-0 items-baseline gap-2.5">
          {isCompact && number}
          <TicketLink {...props} className={link}>
            <span className="block w-fit max-w-full truncate font-medium text-text" dir="auto">
              {ticket.title}
            </span>
          </TicketLink>
        </span>
        {!isCompact && (
          <span className="mt-0.5 flex min-w-0 gap-x-2 text-meta text-muted">
            {number}
            <bdi className="truncate">{ticket.organization.name}</bdi>
          </span>
        )}
      </td>
      {columns.map((name) => {
        if (name === 'ticket') return null
        const Cell = cells[name]
        return (
          <td key={name} className="px-3">
            <Cell ticket={ticket} />
          </td>
        )
      })}
    </tr>
  )
})
