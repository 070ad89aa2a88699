import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { organizationPages } from '../organizations/api.ts'

/** The filter's choices: the staff, the customers, and the first 50 organizations; the others have a list of their own people. */
export function useWhose() {
  const { t } = useTranslation('people')
  const { data } = useInfiniteQuery(organizationPages({ q: '', active: undefined }))
  const organizations = data?.pages.flatMap(({ items }) => items) ?? []
  return [
    { value: 'staff', title: t('person.staff') },
    { value: 'customers', title: t('person.customers') },
    ...organizations.map(({ id, name }) => ({ value: id, title: name })),
  ]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the API is asked for. */
export const whoseFilter = (whose: string): { staff?: boolean; orgId?: string } => {
  if (whose === 'staff' || whose === 'customers') return { staff: whose === 'staff' }
  return uuid.test(whose) ? { orgId: whose } : {}
}
