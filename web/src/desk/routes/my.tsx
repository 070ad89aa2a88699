import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { listActions } from '../../features/tickets/desk/list/list-actions.ts'
import { useSelection } from '../../features/tickets/desk/list/useSelection.ts'
import { NewPill } from '../../features/tickets/desk/steady/NewPill.tsx'
import type { Section } from '../../features/tickets/desk/work/sections.ts'
import { useMyWork } from '../../features/tickets/desk/work/useMyWork.ts'
import { WorkSection } from '../../features/tickets/desk/work/WorkSection.tsx'
import { useActions } from '../../lib/actions/useActions.ts'
import { useFocusedSelection } from '../../lib/focus/useFocusedSelection.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { useScrollMemory } from '../../lib/scroll/useScrollMemory.ts'
import { Stale } from '../../ui/feedback/Stale.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

const columns = [
  ['breaching', 'onMe'],
  ['onCustomer', 'solved'],
] as const satisfies readonly (readonly Section[])[]

export function MyRoute() {
  const { t } = useTranslation('work')
  const navigate = useNavigate()
  const work = useMyWork()
  const { items, newCount, reveal, stale } = work
  const { chosen, select, keep } = useSelection(items)
  const open = useCallback(
    (ticket: TicketSummary) => {
      keep(ticket)
      void navigate(`/tickets/${ticket.number}`)
    },
    [keep, navigate],
  )
  const box = useFocusedSelection(chosen?.id)
  useScrollMemory(box, 'my', items.length > 0)
  usePageTitle(t('title'))
  useActions(
    listActions,
    useMemo(() => ({ items, selected: chosen, select, open }), [items, chosen, select, open]),
  )
  return (
    <Panel label={t('title')} className="flex-1">
      <header className="flex min-h-14 flex-none items-center gap-3 border-line border-b px-4 py-2">
        <h1 className="flex-1 font-semibold text-lead tracking-tight">{t('title')}</h1>
        <Stale error={stale} />
        <NewPill count={newCount} onReveal={reveal} />
      </header>
      <div ref={box} className="relative grid min-h-0 flex-1 grid-cols-1 overflow-y-auto split:grid-cols-2">
        {columns.map((column) => (
          <div key={column[0]} className="min-w-0 first:border-line split:first:border-e">
            {column.map((section) => (
              <WorkSection key={section} section={section} work={work} selectedId={chosen?.id} onOpen={keep} />
            ))}
          </div>
        ))}
      </div>
    </Panel>
  )
}
