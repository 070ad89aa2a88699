import type { Person } from '@atum-desk/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useLocale } from '../../../../lib/i18n/useLocale.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { useEditForm } from '../../../admin/edit/useEditForm.ts'
import { useUser } from '../../../session/useSession.ts'
import { createPerson, peopleKey, person } from './api.ts'
import { type InviteValues, inviteBody, inviteValues } from './person-values.ts'

/** `?organization=` is where he belongs, if one came from there. */
export function useInviteForm() {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const { timeZone } = useUser()
  const { locale } = useLocale()
  const from = useSearchParams()[0].get('organization') ?? ''
  return useEditForm<Person, InviteValues>({
    stored: undefined,
    valuesOf: useMemo(() => inviteValues(from, locale), [from, locale]),
    taken: 'email',
    send: (_changes, _seen, values) => createPerson(inviteBody(values, timeZone)),
    onSaved: (answer) => {
      client.setQueryData(person(answer.id).queryKey, answer)
      void client.invalidateQueries({ queryKey: peopleKey })
      say.done(t('person.invited', { name: isolated(answer.name) }))
      void navigate(`/admin/users/${answer.id}`, { replace: true })
    },
  })
}
