import type { Role } from '@atum-desk/contract/roles'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { roles } from './api.ts'

/** As they ship; whoever has given one another title reads his own. */
const shipped = {
  customer: 'Customer',
  customer_admin: 'Customer administrator',
  agent: 'Agent',
  manager: 'Support manager',
  admin: 'Administrator',
} as const

const isShipped = (name: string): name is keyof typeof shipped => Object.hasOwn(shipped, name)

/** What a role is called, in the reader's language where it still has the title that it came with. */
export function useRoleTitle(): (role: Pick<Role, 'name' | 'title'>) => string {
  const { t } = useTranslation('people')
  return ({ name, title }) => (isShipped(name) && shipped[name] === title ? t(`role.${name}`) : title)
}

/** Of a role that is known by its name alone. */
export function useRoleTitleByName(): (name: string) => string {
  const { data = [] } = useQuery(roles)
  const titleOf = useRoleTitle()
  return (name) => {
    const known = data.find((role) => role.name === name)
    return known ? titleOf(known) : name
  }
}
