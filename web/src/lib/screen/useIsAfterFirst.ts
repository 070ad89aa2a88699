import { useDeferredValue } from 'react'

/** False while a part of a page is first drawn, true in the drawing after it: what is beside the point keeps out of its way. */
export const useIsAfterFirst = (): boolean => useDeferredValue(true, false)
