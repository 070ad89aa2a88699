import { useOpening } from '../../useOpening.ts'
import { createRequest, keys } from '../api.ts'

const opening = { open: createRequest, keyOf: keys.one, all: keys.all }

/** A request of one’s own. */
export const useSendRequest = () => useOpening(opening)
