import type { Role } from '@atum-desk/contract/roles'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isolated } from '../../../../lib/i18n/isolated.ts'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { useEditForm } from '../../../admin/edit/useEditForm.ts'
import { changeRole, createRole, removeRole, role, rolesKey } from './api.ts'

interface Values {
  title: string
  name: string
  audience: Role['audience']
}

const valuesOf = (stored: Role | undefined): Values => ({
  title: stored?.title ?? '',
  name: stored?.name ?? '',
  audience: stored?.audience ?? 'staff',
})

export function useRoleForm(stored: Role | undefined) {
  const { t } = useTranslation('people')
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const leave = () => {
    void client.invalidateQueries({ queryKey: rolesKey })
    void navigate('/admin/roles', { replace: true })
  }
  const edit = useEditForm<Role, Values>({
    stored,
    valuesOf,
    taken: 'name',
    send: (_changes, seen, { title, name, audience }) =>
      seen
        ? changeRole(seen.name, { version: seen.version, title })
        : createRole({ title, name, audience, permissions: ['ticket.read'] }),
    ...(stored && { reread: () => client.fetchQuery({ ...role(stored.name), staleTime: 0 }) }),
    onSaved: (answer) => {
      client.setQueryData(role(answer.name).queryKey, answer)
      say.done(t('saved', { name: isolated(answer.title) }))
      if (stored) void client.invalidateQueries({ queryKey: rolesKey })
      else leave()
    },
  })
  const remove = async (name: string) => {
    await removeRole(name)
    leave()
  }
  return { edit, remove }
}
