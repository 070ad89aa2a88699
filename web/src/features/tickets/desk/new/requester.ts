import type { Person } from '@atum-desk/contract/people'
import type { Requester } from './draft.ts'

export const requesterOf = ({ id, name, email, organization }: Person): Requester => ({
  ...{ id, name, email },
  organization: organization?.name ?? '',
})
