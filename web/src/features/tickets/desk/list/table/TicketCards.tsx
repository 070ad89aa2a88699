import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwnSize } from '../../../../../ui/virtual/useOwnSize.ts'
import type { VirtualRows } from '../../../../../ui/virtual/useVirtualRows.ts'
import type { TicketRowsProps } from './row.ts'
import { TicketCard } from './TicketCard.tsx'

interface TicketCardsProps extends TicketRowsProps {
  readonly virtual: VirtualRows
  readonly total: number
}

/** The table of a narrow screen: the same things, under one another, as high as each has to be. */
export function TicketCards({
  virtual,
  items,
  selectedId,
  checked,
  total,
  onCheckAll: _all,
  ...row
}: TicketCardsProps) {
  const { t } = useTranslation('lists')
  const frame = useRef<HTMLUListElement>(null)
  useOwnSize(frame, { paddingBlockStart: virtual.before, paddingBlockEnd: virtual.after })
  return (
    <ul ref={frame} aria-label={t('table')}>
      {virtual.rows.map(({ index, key }) => {
        const ticket = items[index]
        return (
          <li key={key} ref={virtual.measure} data-index={index} aria-posinset={index + 1} aria-setsize={total}>
            {ticket && (
              <TicketCard
                {...{ ticket, ...row }}
                isSelected={ticket.id === selectedId}
                isChecked={checked.has(ticket.id)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
