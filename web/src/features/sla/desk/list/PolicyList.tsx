import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useActions } from '../../../../lib/actions/useActions.ts'
import { usePageTitle } from '../../../../lib/i18n/usePageTitle.ts'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Failed } from '../../../../ui/feedback/Failed.tsx'
import { Stale } from '../../../../ui/feedback/Stale.tsx'
import { ActionButton } from '../../../../ui/primitives/ActionButton.tsx'
import { ButtonLink } from '../../../../ui/primitives/ButtonLink.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { ListHeader } from '../../../admin/list/ListHeader.tsx'
import { ListSkeleton } from '../../../admin/list/ListSkeleton.tsx'
import { adminListActions } from '../../../admin/list/list-actions.ts'
import { policies } from '../api.ts'
import { MatchPanel } from '../match/MatchPanel.tsx'
import { openApply, policyActions } from './actions.ts'
import { PolicyGroups } from './PolicyGroups.tsx'
import { useReorder } from './useReorder.ts'

const create = '/admin/sla/new'

/** The rule that has the focus, by whatever in it. */
const focusedRule = () => document.activeElement?.closest<HTMLElement>('[data-policy]')?.dataset.policy

/** The rules in their order, and beside them what they say to a ticket that one has in mind. */
export function PolicyList() {
  const { t } = useTranslation('sla')
  const { data, error, isPending, refetch } = useQuery(policies)
  usePageTitle(t('title'))
  const move = usePolicyOrder(data?.items.length ?? 0)
  return (
    <Panel label={t('title')}>
      <ListHeader
        title={t('title')}
        create={{ to: create, title: t('new') }}
        filters={null}
        buttons={<ActionButton action={openApply} />}
      >
        <Stale error={data ? error : null} />
      </ListHeader>
      {isPending && <ListSkeleton />}
      {!data && error && <Failed isPage title={t('list.failed')} error={error} onRetry={() => void refetch()} />}
      {data && data.items.length === 0 && (
        <Empty title={t('list.empty')} text={t('list.emptyText')}>
          <ButtonLink to={create} tone="primary">
            {t('new')}
          </ButtonLink>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <div className="relative grid min-h-0 flex-1 overflow-y-auto max-[90rem]:content-start min-[90rem]:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            <PolicyGroups policies={data.items} onMove={move} />
          </div>
          <MatchPanel />
        </div>
      )}
    </Panel>
  )
}

/** j and k as in every list, and two keys that move the rule that has the focus. */
function usePolicyOrder(count: number) {
  const navigate = useNavigate()
  const move = useReorder()
  const moveFocused = useCallback(
    (step: -1 | 1) => {
      const id = focusedRule()
      if (!id || !move(id, step)) return
      // A row that changes places loses the focus in some browsers.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-policy="${id}"] a`)?.focus())
    },
    [move],
  )
  useActions(
    adminListActions,
    useMemo(() => ({ create: () => void navigate(create) }), [navigate]),
  )
  useActions(
    policyActions,
    useMemo(
      () => ({ hasSeveral: count > 1, move: moveFocused, apply: () => void navigate('/admin/sla/apply') }),
      [count, moveFocused, navigate],
    ),
  )
  return move
}
