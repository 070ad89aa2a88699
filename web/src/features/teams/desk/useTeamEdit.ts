import type { Team } from '@atum-desk/contract/catalog'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../lib/i18n/isolated.ts'
import { useSay } from '../../../ui/feedback/useSay.ts'
import { useEditForm } from '../../admin/edit/useEditForm.ts'
import { assignableTeams } from '../../people/desk/api.ts'
import { addTeam, saveTeam, team, teamsKey } from './api.ts'
import { teamFormOf, teamFrom, type TeamForm as Values } from './team-form.ts'

export type TeamEdit = ReturnType<typeof useTeamEdit>

/** The form over a team; without one, over a new one. */
export function useTeamEdit(stored: Team | undefined) {
  const { t } = useTranslation('teams')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  return useEditForm<Team, Values>({
    stored,
    valuesOf: teamFormOf,
    taken: 'name',
    send: (_changes, seen, values) =>
      seen
        ? saveTeam(seen.id, { version: seen.version, ...teamFrom(values), active: values.active })
        : addTeam(teamFrom(values)),
    ...(stored && { reread: () => client.fetchQuery({ ...team(stored.id), staleTime: 0 }) }),
    onSaved: (answer) => {
      client.setQueryData(team(answer.id).queryKey, answer)
      void client.invalidateQueries({ queryKey: teamsKey })
      void client.invalidateQueries({ queryKey: assignableTeams.queryKey })
      say.done(t(stored ? 'saved' : 'created', { name: isolated(answer.name) }))
      if (!stored) void navigate(`/admin/teams/${answer.id}`, { replace: true })
    },
  })
}
