import type { Person } from '@atum-desk/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { changePerson, peopleKey, person as read, sendInvitation, withdrawInvitation } from './api.ts'

/** Each at once and told in a toast; what can be taken back, by the same toast. */
export function usePersonChange({ id, name }: Pick<Person, 'id' | 'name'>) {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const { done, refused } = useSay()
  const who = isolated(name)

  const kept = useCallback(
    (answer: Person) => {
      client.setQueryData(read(id).queryKey, answer)
      void client.invalidateQueries({ queryKey: peopleKey })
    },
    [client, id],
  )
  const refuse = useCallback((error: unknown) => refused(t('notChanged', { name: who }), error), [refused, t, who])

  const set = useCallback(
    async (active: boolean) => {
      const { version } = await client.fetchQuery({ ...read(id), staleTime: 0 })
      kept(await changePerson(id, { version, active }))
    },
    [client, id, kept],
  )
  const setActive = useCallback(
    (isActive: boolean): void => {
      set(isActive)
        .then(() =>
          done(t(isActive ? 'person.reactivated' : 'person.deactivated', { name: who }), () => {
            set(!isActive).catch(refuse)
          }),
        )
        .catch(refuse)
    },
    [set, done, refuse, t, who],
  )
  const invite = useCallback((): void => {
    sendInvitation(id)
      .then(kept)
      .then(() => done(t('person.invited', { name: who })))
      .catch(refuse)
  }, [id, kept, done, refuse, t, who])
  const withdraw = useCallback(async () => {
    kept(await withdrawInvitation(id))
    done(t('invitation.withdrawn', { name: who }))
  }, [id, kept, done, t, who])
  return { setActive, invite, withdraw }
}
