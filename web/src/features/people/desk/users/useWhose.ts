import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { organizationById } from '../directory.ts'

/** The choice that asks which organization. */
export const another = 'another'

/** The filter's choices: the staff, the customers, the organization that is chosen, and the way to another one. */
export function useWhose(whose: string) {
  const { t } = useTranslation('people')
  const { orgId = '' } = whoseFilter(whose)
  const { data: name } = useQuery({ ...organizationById(orgId), enabled: orgId !== '' })
  return [
    { value: 'staff', title: t('person.staff') },
    { value: 'customers', title: t('person.customers') },
    ...(orgId === '' ? [] : [{ value: orgId, title: name ?? t('field.organization') }]),
    { value: another, title: t('person.oneOrganization') },
  ]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the API is asked for. */
export const whoseFilter = (whose: string): { staff?: boolean; orgId?: string } => {
  if (whose === 'staff' || whose === 'customers') return { staff: whose === 'staff' }
  return uuid.test(whose) ? { orgId: whose } : {}
}
