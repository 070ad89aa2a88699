import { useQuery } from '@tanstack/react-query'
import { publicSettings } from '../api/public-settings.ts'

/** How large one file may be, in bytes; undefined until it is known. The server says so again (FIL-1). */
export function useUploadLimit(): number | undefined {
  const { data } = useQuery({
    queryKey: ['public-settings'],
    queryFn: publicSettings,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data?.uploadLimitBytes
}
