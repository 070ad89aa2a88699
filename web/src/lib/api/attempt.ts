import { randomId } from '../random-id.ts'
/** An `Idempotency-Key` for what is being sent (TKT-8): the same for each try of the same words, until they arrived. */
export const createAttempt = () => {
  let last = { text: '', key: '' }
  return {
    keyFor: (body: object): string => {
      const text = JSON.stringify(body)
      if (last.text !== text) last = { text, key: randomId() }
      return last.key
    },
    /** The same words after this are said once more. */
    arrived: (): void => {
      last = { text: '', key: '' }
    },
  }
}
