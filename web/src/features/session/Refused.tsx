import type { ApiFailure } from '../../lib/api/problem.ts'
import { FailedNotice } from '../../ui/feedback/FailedNotice.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { useLimitWords } from './useLimitWords.ts'

/** Why a form was not taken: a limit with the time to wait, anything else with the id to quote. */
export function Refused({ title, failure }: { title: string; failure: ApiFailure }) {
  const limitWords = useLimitWords()(failure)
  if (limitWords === undefined) return <FailedNotice title={title} failure={failure} />
  return (
    <Notice tone="danger" isAlert>
      {limitWords}
    </Notice>
  )
}
