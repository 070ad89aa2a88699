import type { TeamWorkload } from '@atum-desk/contract/assignment'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../../../lib/i18n/usePageTitle.ts'
import { Empty } from '../../../../ui/feedback/Empty.tsx'
import { Stale } from '../../../../ui/feedback/Stale.tsx'
import { Panel } from '../../../../ui/primitives/Panel.tsx'
import { EditHeader } from '../../../admin/edit/EditHeader.tsx'
import { Loaded } from '../../../admin/edit/Loaded.tsx'
import { workload } from '../api.ts'
import { useTeamTabs } from '../useTeamTabs.ts'
import { MemberRow } from './MemberRow.tsx'
import { QueueCounts } from './QueueCounts.tsx'
import { WorkSheet } from './WorkSheet.tsx'

/** What waits, what is worked on, and what each member has in hand. */
export function TeamWork({ id }: { id: string }) {
  const { t } = useTranslation('teams')
  const query = useQuery(workload(id))
  return (
    <Loaded query={query} back={t('title')} backTo="/admin/teams" failed={t('work.failed')}>
      {(team) => <Work team={team} error={query.error} />}
    </Loaded>
  )
}

function Work({ team, error }: { team: TeamWorkload; error: unknown }) {
  const { t } = useTranslation('teams')
  const { id, name } = team.team
  const [edited, edit] = useState<string>()
  usePageTitle(name)
  return (
    <Panel label={name}>
      <EditHeader
        title={name}
        back={t('title')}
        backTo="/admin/teams"
        tabs={useTeamTabs(id)}
        mark={<Stale error={error} />}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid max-w-250 gap-5 p-4 tablet:p-6">
          <QueueCounts team={team} />
          {team.members.length === 0 ? (
            <Empty title={t('work.nobody')} text={t('work.nobodyText')} />
          ) : (
            <ul aria-label={t('members')} className="rounded-control border border-line">
              {team.members.map((member) => (
                <MemberRow key={member.id} teamId={id} member={member} onEdit={() => edit(member.id)} />
              ))}
            </ul>
          )}
        </div>
      </div>
      <WorkSheet id={edited} onClose={() => edit(undefined)} />
    </Panel>
  )
}
