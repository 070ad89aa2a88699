import { ApiFailure } from './problem.ts'

let returning: PromiseWithResolvers<void> | undefined

const ended = (end: (waited: PromiseWithResolvers<void>) => void) => {
  if (returning) end(returning)
  returning = undefined
}

/** What was being sent when the session expired: it waits for its person. */
export const waiting = {
  join: (): Promise<void> => {
    returning ??= Promise.withResolvers<void>()
    return returning.promise
  },
  goOn: (): void => ended(({ resolve }) => resolve()),
  giveUp: (): void => ended(({ reject }) => reject(new ApiFailure('unauthenticated'))),
}
