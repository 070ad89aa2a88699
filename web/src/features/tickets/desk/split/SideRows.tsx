import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwnSize } from '../../../../ui/virtual/useOwnSize.ts'
import { useVirtualRows, type VirtualRows } from '../../../../ui/virtual/useVirtualRows.ts'
import { usePeek } from '../api/usePeek.ts'
import { neighbour } from '../list/neighbours.ts'
import type { TicketList } from '../list/useTicketList.ts'
import { SideRow, sideRowHeight } from './SideRow.tsx'

interface SideRowsProps {
  readonly list: TicketList
  readonly address: string
  readonly current: TicketSummary | undefined
}

function Rows({ list, address, current, virtual }: SideRowsProps & { virtual: VirtualRows }) {
  const { t } = useTranslation('lists')
  const { items, total } = list
  const frame = useRef<HTMLUListElement>(null)
  useOwnSize(frame, { paddingBlockStart: virtual.before, paddingBlockEnd: virtual.after })
  // j is what comes next: the ticket after this one is read before it is asked for.
  const peek = usePeek(current && neighbour(items, current.id, 1))
  return (
    <ul ref={frame} aria-label={t('table')}>
      {virtual.rows.map(({ index, key }) => {
        const ticket = items[index]
        return (
          <li key={key} aria-posinset={index + 1} aria-setsize={total}>
            {ticket && <SideRow ticket={ticket} isCurrent={ticket === current} list={address} onPeek={peek} />}
          </li>
        )
      })}
    </ul>
  )
}

/** The rows, with the current one in sight. */
export function SideRows(props: SideRowsProps) {
  const { items, look } = props.list
  const at = props.current ? items.indexOf(props.current) : -1
  const virtual = useVirtualRows({
    count: items.length,
    keyOf: (index) => items[index]?.id ?? String(index),
    rowHeight: sideRowHeight,
    place: undefined,
    startIndex: at,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls when another is open, not when rows move.
  useEffect(() => {
    if (at >= 0) virtual.show(at)
  }, [props.current?.id])
  const [first, last] = [virtual.rows[0]?.index ?? 0, virtual.rows.at(-1)?.index ?? 0]
  useEffect(() => look(first, last), [look, first, last])
  return (
    <div ref={virtual.box} className="relative min-h-0 flex-1 overflow-y-auto">
      <Rows {...props} virtual={virtual} />
    </div>
  )
}
