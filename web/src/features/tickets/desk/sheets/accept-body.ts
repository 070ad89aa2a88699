import type { AcceptBody } from '@atum-desk/contract/ticket-bodies'
import { priorities } from '../list/filters.ts'

/** What triage chose in the form; a field left empty is left out. */
export const acceptBodyFrom = (form: FormData): Omit<AcceptBody, 'version'> => {
  const chosen = form.get('priority')
  const priority = priorities.find((one) => one === chosen)
  const category = String(form.get('category') ?? '').trim()
  const serviceId = String(form.get('serviceId') ?? '')
  return { ...(priority && { priority }), ...(category && { category }), ...(serviceId && { serviceId }) }
}
