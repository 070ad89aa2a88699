import type { FormField } from '@atum-desk/contract/forms'
import { useQuery } from '@tanstack/react-query'
import { services } from '../api.ts'

const none: readonly FormField[] = []

/** The questions of that service which the customer answers himself. */
export function useAskedFields(serviceId: string): readonly FormField[] {
  const { data } = useQuery(services)
  const form = data?.find(({ id }) => id === serviceId)?.form
  return form?.fields.filter(({ editableByCustomer }) => editableByCustomer) ?? none
}
