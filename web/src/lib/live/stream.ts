import { getStream } from '../api/client.ts'
import { asFailure } from '../api/problem.ts'
import { waitAfter } from './back-off.ts'
import { type Frame, frameReader } from './frames.ts'
import type { LiveState } from './live-state.ts'
import { pause } from './pause.ts'

/** The server says something every 15 s, if only that it is there: after twice that and a little, nobody is. */
const longestSilence = 35_000

interface Connection {
  /** The last id that was heard, by this tab or by another: the stream goes on from there. */
  readonly lastEventId: () => string | undefined
  readonly onFrame: (frame: Frame) => void
  readonly onOpen: () => void
}

/** Until the stream ends. A connection that has silently died is taken for one that was cut. */
const readOnce = async ({ lastEventId, onFrame, onOpen }: Connection, outer: AbortSignal): Promise<void> => {
  const dead = new AbortController()
  const cut = () => dead.abort()
  const signal = AbortSignal.any([outer, dead.signal])
  let timer = setTimeout(cut, longestSilence)
  addEventListener('offline', cut) // the browser knows at once that no network is left
  try {
    const id = lastEventId()
    const stream = await getStream('/api/events', id === undefined ? {} : { 'last-event-id': id }, signal)
    onOpen()
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
    const read = frameReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(timer)
      timer = setTimeout(cut, longestSilence)
      for (const frame of read(piece.value)) onFrame(frame)
    }
  } finally {
    removeEventListener('offline', cut)
    clearTimeout(timer)
  }
}

/** What no second try mends: this person may not listen, or is nobody any more. */
const isFinal = (error: unknown) => ['forbidden', 'unauthenticated'].includes(asFailure(error).code)

interface Listener extends Omit<Connection, 'onOpen'> {
  readonly onState: (state: LiveState) => void
}

/**
 * Listens until it is told to stop, and comes back when the stream ends: soon when it ended in order, as it does when a
 * token expires (`getStream` brings a fresh one), later and later while it cannot be had.
 */
export const listen = async ({ lastEventId, onFrame, onState }: Listener, signal: AbortSignal): Promise<void> => {
  let failures = 0
  const onOpen = () => {
    failures = 0
    onState('live')
  }
  while (!signal.aborted) {
    let asked = 0
    try {
      await readOnce({ lastEventId, onFrame, onOpen }, signal)
    } catch (error) {
      if (signal.aborted) return
      failures++
      asked = (asFailure(error).retryAfter ?? 0) * 1_000
      onState('reconnecting')
      if (isFinal(error)) return
    }
    await pause(Math.max(asked, waitAfter(failures, Math.random())), signal)
  }
}
