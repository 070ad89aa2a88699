import type { WorkProfile } from '@atum-desk/contract/assignment'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { setDuty, teamsKey, workload } from '../api.ts'

/** Puts somebody on duty or off at once; refused, he is again what he was. He may be in several teams. */
export function useDuty(teamId: string, { id, name }: Pick<WorkProfile, 'id' | 'name'>) {
  const { t } = useTranslation('teams')
  const client = useQueryClient()
  const say = useSay()
  const { queryKey } = workload(teamId)
  const { mutate } = useMutation({
    mutationFn: (onDuty: boolean) => setDuty(id, onDuty),
    onMutate: async (onDuty) => {
      await client.cancelQueries({ queryKey })
      client.setQueryData(
        queryKey,
        (now) =>
          now && { ...now, members: now.members.map((member) => (member.id === id ? { ...member, onDuty } : member)) },
      )
    },
    onError: (error) => say.refused(t('work.notChanged', { name: isolated(name) }), error),
    onSettled: () => client.invalidateQueries({ queryKey: teamsKey }),
  })
  return mutate
}
