import type { SlaPromiseQuery } from '@atum-desk/contract/sla-explanation'
import type { AcceptBody } from '@atum-desk/contract/ticket-bodies'
import { priorities } from '../list/filters.ts'

/** What triage chose in the form. A field that was emptied empties; one that is not there changes nothing. */
export const acceptBodyFrom = (form: FormData): Omit<AcceptBody, 'version'> => {
  const chosen = form.get('priority')
  const priority = priorities.find((one) => one === chosen)
  const settled = (name: string) => String(form.get(name)).trim() || null
  return {
    ...(priority && { priority }),
    ...(form.has('category') && { category: settled('category') }),
    ...(form.has('serviceId') && { serviceId: settled('serviceId') }),
  }
}

/** As much of it as what is promised hangs on. */
export const promiseQueryOf = ({ priority, serviceId }: Omit<AcceptBody, 'version'>): SlaPromiseQuery => ({
  ...(priority && { priority }),
  ...(serviceId !== undefined && { serviceId: serviceId ?? 'none' }),
})
