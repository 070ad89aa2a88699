import type { TicketSummary } from '@atum-desk/contract/tickets'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { SearchFilters } from '../../features/search/desk/SearchFilters.tsx'
import { SearchForm } from '../../features/search/desk/SearchForm.tsx'
import { SearchHelp } from '../../features/search/desk/SearchHelp.tsx'
import { SearchHits } from '../../features/search/desk/SearchHits.tsx'
import { useSearchPage } from '../../features/search/desk/useSearchPage.ts'
import { listActions } from '../../features/tickets/desk/list/list-actions.ts'
import { useSelection } from '../../features/tickets/desk/list/useSelection.ts'
import { useActions } from '../../lib/actions/useActions.ts'
import { useFocusedSelection } from '../../lib/focus/useFocusedSelection.ts'
import { usePageTitle } from '../../lib/i18n/usePageTitle.ts'
import { useScrollMemory } from '../../lib/scroll/useScrollMemory.ts'
import { cx } from '../../ui/cx.ts'
import { Stale } from '../../ui/feedback/Stale.tsx'
import { Panel } from '../../ui/primitives/Panel.tsx'

export function SearchRoute() {
  const { t } = useTranslation('search')
  const navigate = useNavigate()
  const page = useSearchPage()
  const { asked, ask, search, items, query } = page
  const [offered, offer] = useState<{ readonly condition: string }>()
  const { chosen, select, keep } = useSelection(items)
  const open = useCallback(
    (ticket: TicketSummary) => {
      keep(ticket)
      void navigate(`/tickets/${ticket.number}`)
    },
    [keep, navigate],
  )
  const box = useFocusedSelection(chosen?.id)
  useScrollMemory(box, `search ${asked.q}`, items.length > 0)
  usePageTitle(asked.q === '' ? t('title') : `${asked.q} · ${t('title')}`)
  useActions(
    listActions,
    useMemo(() => ({ items, selected: chosen, select, open }), [items, chosen, select, open]),
  )
  return (
    <Panel label={t('title')} className="flex-1">
      <header className="grid flex-none grid-cols-1 gap-2.5 border-line border-b px-4 py-3">
        <div className="flex min-h-7 items-center gap-3">
          <h1 className="flex-1 font-semibold text-lead tracking-tight">{t('title')}</h1>
          <Stale error={query.data && !query.isPlaceholderData ? query.error : null} />
        </div>
        <SearchForm q={asked.q} onSearch={search} offered={offered} />
        <SearchFilters asked={asked} onAsk={ask} />
      </header>
      <div className="grid min-h-0 flex-1 grid-cols-1 overflow-y-auto split:grid-cols-[1fr_20rem] split:overflow-hidden">
        <div ref={box} className="relative flex min-w-0 flex-col split:overflow-y-auto">
          <SearchHits page={page} selectedId={chosen?.id} onOpen={keep} />
        </div>
        <aside
          aria-label={t('help.title')}
          className={cx('border-line split:overflow-y-auto split:border-s', items.length > 0 && 'max-split:hidden')}
        >
          <SearchHelp onPick={(condition) => offer({ condition })} />
        </aside>
      </div>
    </Panel>
  )
}
