import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { attemptsFor } from './pg-errors.ts'

const longestPauseMs = 250

/**
 * Runs a transaction again while another one stood in its way. Fifty callers who want the same rows come apart by chance:
 * each pause is drawn between nothing and a bound that doubles, from 10 ms. Throws what the last attempt threw.
 */
export async function retried<T>(run: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (attempt >= attemptsFor(error)) throw error
    await pause(randomInt(Math.min(longestPauseMs, 10 * 2 ** (attempt - 1)) + 1))
    return retried(run, attempt + 1)
  }
}
