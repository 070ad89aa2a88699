import { newTicket, openPalette, search, showKeys } from './actions.ts'
import { goActions } from './go-actions.ts'

/** What can be done on every page of the desk. */
export const shellActions = [newTicket, ...goActions, search, openPalette, showKeys] as const
