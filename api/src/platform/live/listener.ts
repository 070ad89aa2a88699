import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'

/** Somebody who wants to know. Neither may throw, nor take long. */
type Subscriber = Readonly<{
  heard(payload: string): void
  /** Something may have been said that nobody heard: whatever it could have been has to be looked up. */
  missed(): void
}>

export type Listener = Readonly<{
  /** Answers how to stop. */
  subscribe(channel: string, subscriber: Subscriber): () => void
  start(): void
  close(): Promise<void>
}>

type Options = Readonly<{ connectionString: string; channels: readonly string[]; log: Pick<Logger, 'warn'> }>

/** A server that is being started again is there within seconds; one that is away need not be asked more often. */
const firstPauseMs = 100
const longestPauseMs = 5_000
/** A peer that vanished without a word: noticed within half a minute. */
const checkEveryMs = 25_000
const answerWithinMs = 5_000

/**
 * The one connection of this process that listens. PostgreSQL keeps nothing for a listener that is away, so each time it
 * is connected again, the first time included, every subscriber is told that he may have missed something.
 */
export function createListener({ log, ...server }: Options): Listener {
  const subscribers = new Map(server.channels.map((channel) => [channel, new Set<Subscriber>()]))
  const closing = new AbortController()
  let running: Promise<void> | null = null
  let pauseMs = firstPauseMs

  const heard = (channel: string, payload: string) => {
    for (const subscriber of subscribers.get(channel) ?? []) subscriber.heard(payload)
  }
  const connected = () => {
    pauseMs = firstPauseMs
    for (const those of subscribers.values()) for (const subscriber of those) subscriber.missed()
  }

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        await listen(server, { heard, connected, closing: closing.signal })
      } catch (err) {
        log.warn({ err, pauseMs }, 'the listening connection is lost; connecting again')
        await pause(pauseMs, closing.signal)
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      }
    }
  }

  return {
    subscribe(channel, subscriber) {
      const those = subscribers.get(channel)
      if (those === undefined) throw new Error(`nobody listens on ${channel}`)
      those.add(subscriber)
      return () => void those.delete(subscriber)
    },

    start() {
      running ??= run()
    },

    async close() {
      closing.abort()
      await running
    },
  }
}

/** Ends early, and without a word, when `over` is. */
const pause = (ms: number, over: AbortSignal) =>
  sleep(ms, undefined, { signal: over, ref: false }).catch(() => undefined)

type Told = Readonly<{ heard(channel: string, payload: string): void; connected(): void; closing: AbortSignal }>

/** Until `closing`. Throws when the connection is lost, or was never there. */
async function listen({ connectionString, channels }: Omit<Options, 'log'>, told: Told): Promise<void> {
  const client = new pg.Client({
    connectionString,
    application_name: 'atum-desk-listener',
    keepAlive: true,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  })
  const lost = new AbortController()
  client.on('error', (error) => lost.abort(error))
  client.on('end', () => lost.abort(new Error('the connection ended')))
  client.on('notification', ({ channel, payload = '' }) => told.heard(channel, payload))
  const over = AbortSignal.any([lost.signal, told.closing])
  try {
    await client.connect()
    for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    told.connected()
    while (!over.aborted) {
      await pause(checkEveryMs, over)
      if (!over.aborted) await client.query('select 1')
    }
    if (!told.closing.aborted) throw lost.signal.reason
  } finally {
    await client.end().catch(() => undefined)
  }
}
