import { useState } from 'react'

/** The first answer to what is asked, until something else is: what is read aloud, while the answers change by the minute. */
export function useTold<Answer>(asked: string, answer: Answer | undefined): Answer | undefined {
  const [told, tell] = useState<{ readonly asked: string; readonly answer: Answer }>()
  if (answer !== undefined && told?.asked !== asked) tell({ asked, answer })
  return told?.answer
}
