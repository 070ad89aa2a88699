import type { PreviewMailBody } from '@atum-desk/contract/mail'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { asFailure } from '../../../../lib/api/problem.ts'
import { previewMessage } from './api.ts'

/** Long enough that a word is tried once, short enough to be seen as one writes. */
const pause = 400

/** The message as the server would make it now, a moment after the last key. */
export function usePreview(body: PreviewMailBody, isReady: boolean) {
  const asked = JSON.stringify(body)
  const [settled, setSettled] = useState(asked)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), pause)
    return () => clearTimeout(timer)
  }, [asked])
  const { data, error } = useQuery({
    queryKey: ['mail-preview', settled],
    queryFn: () => previewMessage(JSON.parse(settled)),
    enabled: isReady,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return { message: isReady ? data : undefined, failure: isReady && error ? asFailure(error) : undefined }
}
