import { useLocation } from 'react-router'
import { useIsSpacious } from '../../../../lib/screen/useIsSpacious.ts'
import { useIsWide } from '../../../../lib/screen/useIsWide.ts'
import { listOf } from '../list/from-list.ts'

/**
 * Whether the list that the ticket was opened from stands at its side, from 1200 px. Its details have room beside both
 * from 1440 px; below that they are behind a tab.
 */
export function useSplit() {
  const list = listOf(useLocation())
  const isWide = useIsWide()
  const isSpacious = useIsSpacious()
  const isSplit = isWide && list !== undefined
  return { list: isSplit ? list : undefined, hasDetails: isSplit ? isSpacious : isWide }
}
