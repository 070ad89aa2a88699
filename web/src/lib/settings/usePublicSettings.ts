import type { PublicSettings } from '@atum-desk/contract/settings'
import { useQuery } from '@tanstack/react-query'
import { publicSettings } from '../api/public-settings.ts'

/** What the helpdesk says of itself to anybody; undefined until it is known. */
export function usePublicSettings(): PublicSettings | undefined {
  return useQuery({ queryKey: ['public-settings'], queryFn: publicSettings, staleTime: Number.POSITIVE_INFINITY }).data
}
