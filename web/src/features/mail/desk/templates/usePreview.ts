import type { PreviewMailBody } from '@atum-desk/contract/mail'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { asFailure } from '../../../../lib/api/problem.ts'
import { useRested } from '../../../../lib/time/useRested.ts'
import { previewMessage } from './api.ts'

/** Long enough that a word is tried once, short enough to be seen as one writes. */
const pause = 400

/** The message as the server would make it now, a moment after the last key. */
export function usePreview(body: PreviewMailBody, isReady: boolean) {
  const rested = useRested(body, pause)
  const { data, error } = useQuery({
    queryKey: ['mail-preview', rested],
    queryFn: () => previewMessage(rested),
    enabled: isReady,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return { message: isReady ? data : undefined, failure: isReady && error ? asFailure(error) : undefined }
}
