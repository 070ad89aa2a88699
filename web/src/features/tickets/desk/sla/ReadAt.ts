import { createContext, useContext } from 'react'
import { useNow } from '../../../../lib/time/useNow.ts'

/** When the server told what is shown here: the clocks on the page run on from then. In milliseconds. */
export const ReadAt = createContext(0)

/** Seconds since then, to the minute. */
export function useSinceRead(): number {
  const readAt = useContext(ReadAt)
  const now = useNow()
  return readAt === 0 ? 0 : Math.max(0, now - readAt) / 1_000
}
