import type { Temporal } from 'temporal-polyfill'
import type { Context } from '../access/context.ts'
import type { Clock } from '../clock.ts'
import { type Frame, frameText, heartbeat, positionText } from './frames.ts'

/** Where a client's text goes. */
export type Sink = Readonly<{
  /** `taken` is called when it has left this process. */
  write(text: string, taken: () => void): void
  /** As an answer ends. */
  end(): void
  /** In the middle, whatever still waits. */
  cut(): void
  /** Once, and at once where it is closed already. */
  onClose(told: () => void): void
}>

/** Who takes less than this is cut off, and resumes where he was: memory is not his to fill. Characters, nearly bytes. */
const mostUnsent = 256 * 1024
const longestUntaken = { seconds: 20 }
const heartbeatEvery = { seconds: 15 }

type Options = Readonly<{ ctx: Context; until: Temporal.Instant; clock: Clock; sink: Sink }>

/** One stream: what is sent on it, and when it is over. */
export class LiveClient {
  readonly ctx: Context
  readonly #sink: Sink
  readonly #clock: Clock
  readonly #until: Temporal.Instant
  readonly #partings: Array<() => void> = []
  #unsent = 0
  #takenAt: Temporal.Instant
  #wroteAt: Temporal.Instant
  #drained: Array<() => void> = []
  #position: (() => number) | null = null
  isClosed = false

  constructor({ ctx, until, clock, sink }: Options) {
    this.ctx = ctx
    this.#sink = sink
    this.#clock = clock
    this.#until = until
    this.#takenAt = clock.now()
    this.#wroteAt = clock.now()
    sink.onClose(() => this.#close())
  }

  /** How much of what was sent has not left this process. */
  get unsent(): number {
    return this.#unsent
  }

  onClose(told: () => void): void {
    if (this.isClosed) told()
    else this.#partings.push(told)
  }

  send(text: string): void {
    if (this.isClosed || text === '') return
    if (this.#unsent + text.length > mostUnsent) {
      this.cut()
      return
    }
    if (this.#unsent === 0) this.#takenAt = this.#clock.now()
    this.#unsent += text.length
    this.#wroteAt = this.#clock.now()
    this.#sink.write(text, () => this.#taken(text.length))
  }

  tell(frame: Frame): void {
    this.send(frameText(frame))
  }

  /**
   * From here on `position` says what he has seen, and he is told it: who sees little of what happens would else come back
   * from far behind, with a week to be looked through for him.
   */
  follow(position: () => number): void {
    this.#position = position
    this.send(positionText(position()))
  }

  /** When nothing waits any more, or the stream is over. */
  async drained(): Promise<void> {
    if (this.isClosed || this.#unsent === 0) return
    await new Promise<void>((done) => this.#drained.push(done))
  }

  /** Looks whether it is over, or silent for too long. */
  check(): void {
    const now = this.#clock.now()
    if (isPast(this.#until, now)) this.end()
    else if (this.#unsent > 0 && isPast(this.#takenAt.add(longestUntaken), now)) this.cut()
    else if (this.#unsent === 0 && isPast(this.#wroteAt.add(heartbeatEvery), now)) this.#beat()
  }

  end(): void {
    if (this.isClosed) return
    if (this.#unsent > 0) this.#sink.cut()
    else this.#sink.end()
    this.#close()
  }

  cut(): void {
    if (this.isClosed) return
    this.#sink.cut()
    this.#close()
  }

  #beat(): void {
    this.send(this.#position === null ? `${heartbeat}\n` : heartbeat + positionText(this.#position()))
  }

  #taken(length: number): void {
    this.#unsent -= length
    this.#takenAt = this.#clock.now()
    if (this.#unsent === 0) this.#release()
  }

  #release(): void {
    const waiting = this.#drained
    this.#drained = []
    for (const done of waiting) done()
  }

  #close(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.#release()
    for (const told of this.#partings) told()
  }
}

const isPast = (instant: Temporal.Instant, now: Temporal.Instant) => instant.epochNanoseconds <= now.epochNanoseconds
