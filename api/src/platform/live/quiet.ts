import type { Logger } from 'pino'
import type { Temporal } from 'temporal-polyfill'
import type { Clock } from '../clock.ts'

const sayAgainAfter = { seconds: 30 }

/** Says that something fails, and not each time that it does: what is tried every second may fail for an hour. */
export class Quiet {
  readonly #clock: Clock
  readonly #log: Pick<Logger, 'warn'>
  #saidAt: Temporal.Instant | null = null

  constructor(clock: Clock, log: Pick<Logger, 'warn'>) {
    this.#clock = clock
    this.#log = log
  }

  troubled(err: unknown): void {
    const now = this.#clock.now()
    const isDue = this.#saidAt === null || this.#saidAt.add(sayAgainAfter).epochNanoseconds <= now.epochNanoseconds
    if (!isDue) return
    this.#saidAt = now
    this.#log.warn({ err }, 'the live feed cannot be read; trying again every second')
  }
}
