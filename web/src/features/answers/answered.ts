import type { TicketField } from '@atum-desk/contract/forms'

export const isAnswered = ({ value }: TicketField): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
