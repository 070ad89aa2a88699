import type { Organization } from '@atum-desk/contract/organizations'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { changeOrganization, organizationsKey, organization as read } from './api.ts'

/** Takes an organization out of use or back into it: at once, and with a way to take that back. */
export function useOrganizationState({ id, name }: Pick<Organization, 'id' | 'name'>) {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const { done, refused } = useSay()
  return useCallback(
    (isActive: boolean): void => {
      const set = async (active: boolean): Promise<void> => {
        const { version } = await client.fetchQuery({ ...read(id), staleTime: 0 })
        const answer = await changeOrganization(id, { version, active })
        client.setQueryData(read(id).queryKey, answer)
        void client.invalidateQueries({ queryKey: organizationsKey })
      }
      const refuse = (error: unknown) => refused(t('notChanged', { name: isolated(name) }), error)
      set(isActive)
        .then(() =>
          done(t(isActive ? 'organization.reactivated' : 'organization.deactivated', { name: isolated(name) }), () => {
            set(!isActive).catch(refuse)
          }),
        )
        .catch(refuse)
    },
    [client, done, refused, id, name, t],
  )
}
