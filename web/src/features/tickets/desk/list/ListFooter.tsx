import { useTranslation } from 'react-i18next'
import type { TicketList } from './useTicketList.ts'

/** How much of the list is here: as much as was scrolled to, of as many as there are. */
export function ListFooter({ list: { items, count, total } }: { list: TicketList }) {
  const { t } = useTranslation('lists')
  if (!count || items.length === 0) return null
  const all = total < 0 ? t('showing.more', { total: count.amount }) : String(Math.max(total, items.length))
  return (
    <p
      role="status"
      className="flex-none border-line border-t px-4 py-1.5 text-meta text-muted tabular-nums max-tablet:px-3"
    >
      {t('showing.of', { count: items.length, total: all })}
    </p>
  )
}
