import { type UseMutationOptions, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ticketKeys } from './keys.ts'

interface Saying<Words> extends Omit<UseMutationOptions<void, Error, Words>, 'mutationKey'> {
  /** What was on its way while this form is open has arrived, or was refused, whichever form had sent it. */
  readonly onEnd: (error: Error | null) => void
}

/**
 * One thing at a time is said to a ticket: a second press comes before the button has been drawn as busy, and a form that
 * was closed on a slow line, and opened again, has still sent what it sent.
 */
export function useSaying<Words>(ticketId: string, internal: boolean, { onEnd, ...options }: Saying<Words>) {
  const client = useQueryClient()
  const mutationKey = ticketKeys.saying(ticketId, internal)
  const said = { mutationKey, exact: true }
  const { mutate } = useMutation({ ...options, mutationKey })
  const isBusy = useIsMutating(said) > 0
  const wasBusy = useRef(isBusy)
  useEffect(() => {
    if (wasBusy.current && !isBusy) onEnd(client.getMutationCache().findAll(said).at(-1)?.state.error ?? null)
    wasBusy.current = isBusy
  })
  const send = (words: Words) => {
    if (client.isMutating(said) === 0) mutate(words)
  }
  return { send, isBusy }
}
