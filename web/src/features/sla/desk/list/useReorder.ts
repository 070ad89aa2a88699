import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { policies, reorder, slaKey } from '../api.ts'
import { moved, placed } from './order.ts'

const { queryKey } = policies

/** Moves a rule at once. Refused, it stands where it stood, and the order that there is meanwhile is read. */
export function useReorder() {
  const { t } = useTranslation('sla')
  const client = useQueryClient()
  const say = useSay()
  const { mutate } = useMutation({
    scope: { id: 'sla order' }, // one after another: each needs the version that the one before gave
    mutationFn: (ids: readonly string[]) => {
      const version = client.getQueryData(queryKey)?.orderVersion
      return reorder({ ids: [...ids], ...(version !== undefined && { version }) })
    },
    onMutate: async (ids) => {
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, (now) => now && { ...now, items: placed(now.items, ids) })
    },
    onSuccess: ({ version }) => client.setQueryData(queryKey, (now) => now && { ...now, orderVersion: version }),
    onError: (error) => {
      say.refused(t('order.failed'), error)
      void client.invalidateQueries({ queryKey: slaKey })
    },
  })
  return useCallback(
    (id: string, step: -1 | 1): boolean => {
      const ids = moved(client.getQueryData(queryKey)?.items ?? [], id, step)
      if (ids) mutate(ids)
      return ids !== undefined
    },
    [client, mutate],
  )
}
