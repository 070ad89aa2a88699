import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '../../../../ui/primitives/Select.tsx'
import { roles } from '../roles/api.ts'
import { useRoleTitle } from '../roles/useRoleTitle.ts'

interface RoleFieldProps extends Omit<ComponentProps<typeof Select>, 'label' | 'options'> {
  readonly audience: 'staff' | 'customer'
  /** Offered before the roles are there. */
  readonly current: string
}

/** The roles that somebody of the staff, or of an organization, can be given. */
export function RoleField({ audience, current, ...field }: RoleFieldProps) {
  const { t } = useTranslation('people')
  const titleOf = useRoleTitle()
  const { data } = useQuery(roles)
  const fitting = data?.filter((one) => one.audience === audience) ?? [{ name: current, title: current }]
  return (
    <Select
      label={t('field.role')}
      options={fitting.map((one) => ({ value: one.name, title: titleOf(one) }))}
      {...field}
    />
  )
}
