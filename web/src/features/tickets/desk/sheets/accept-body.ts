import type { SlaPromiseQuery } from '@atum-desk/contract/sla-explanation'
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

/** As much of it as what is promised hangs on. */
export const promiseQueryOf = ({ priority, serviceId }: Omit<AcceptBody, 'version'>): SlaPromiseQuery => ({
  ...(priority && { priority }),
  ...(serviceId && { serviceId }),
})
