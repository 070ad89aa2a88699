import type { Person } from '@atum-desk/contract/people'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { assignablePeople } from '../../../people/desk/api.ts'

const builtIn = ['agent', 'manager', 'admin'] as const
const isBuiltIn = (role: string): role is (typeof builtIn)[number] => builtIn.some((one) => one === role)

/** What a role is called: the product’s own in the reader’s language, another as it was named. */
export function useRoleWords() {
  const { t } = useTranslation('ticket')
  return (role: string) => (isBuiltIn(role) ? t(`role.${role}`) : role)
}

const rolesOf = (people: readonly Person[]) => [...new Set(people.map(({ role }) => role))].sort()

/** The roles that somebody has who works tickets: a ticket that is given to another would wait for nobody. */
export function useWorkingRoles() {
  const { data = [] } = useQuery(assignablePeople)
  return rolesOf(data)
}
