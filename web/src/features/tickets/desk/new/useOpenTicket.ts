import { useOpening } from '../../useOpening.ts'
import { ticketKeys } from '../api/keys.ts'
import { openTicket } from './api.ts'

const opening = { open: openTicket, keyOf: ticketKeys.one, all: ticketKeys.all }

/** On a customer’s behalf. */
export const useOpenTicket = () => useOpening(opening)
