import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwnSize } from '../../../../../ui/virtual/useOwnSize.ts'
import type { VirtualRows } from '../../../../../ui/virtual/useVirtualRows.ts'
import { columns as allColumns, type ColumnName } from '../columns/columns.ts'
import type { Density } from '../columns/density.ts'
import { CheckAll } from './CheckAll.tsx'
import { ColumnHeader } from './ColumnHeader.tsx'
import type { SortProps, TicketRowsProps } from './row.ts'
import { TicketTableRow } from './TicketTableRow.tsx'

interface TicketTableProps extends TicketRowsProps, SortProps {
  readonly virtual: VirtualRows
  readonly columns: readonly ColumnName[]
  readonly density: Density
  /** How many the whole list has; -1 while nobody knows (ARIA). */
  readonly total: number
}

/** The head’s height, and the width of the column with the check boxes, in px: `h-9`, `w-11`. */
export const headHeight = 36
const checksWidth = 44

export function TicketTable({
  virtual,
  items,
  selectedId,
  checked,
  columns,
  total,
  sort,
  onSort,
  ...row
}: TicketTableProps) {
  const { t } = useTranslation('lists')
  const frame = useRef<HTMLDivElement>(null)
  const width = columns.reduce((sum, name) => sum + allColumns[name].room, checksWidth)
  useOwnSize(frame, { paddingBlockStart: virtual.before, paddingBlockEnd: virtual.after, minInlineSize: width })
  return (
    <div ref={frame}>
      <table aria-rowcount={total < 0 ? -1 : total + 1} className="w-full table-fixed border-separate border-spacing-0">
        <caption className="sr-only">{t('table')}</caption>
        <thead className="sticky top-0 z-2 bg-surface-1 shadow-[inset_0_-1px_0_var(--color-line)]">
          <tr aria-rowindex={1} className="h-9">
            <td className="w-11 border-s-3 border-s-transparent">
              <CheckAll count={items.length} checkedCount={checked.size} onCheckAll={row.onCheckAll} />
            </td>
            {columns.map((name) => (
              <ColumnHeader key={name} name={name} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {virtual.rows.map(({ index }) => {
            const ticket = items[index]
            return (
              ticket && (
                <TicketTableRow
                  key={ticket.id}
                  {...{ ticket, columns, ...row }}
                  rowIndex={index + 2}
                  isSelected={ticket.id === selectedId}
                  isChecked={checked.has(ticket.id)}
                />
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
