import type { FastifyReply } from 'fastify'
import type { Sink } from '../live/client.ts'

/** An answer that goes on (text/event-stream). From here on it is ours to end, and no error becomes a problem any more. */
export function openEventStream(reply: FastifyReply): Sink {
  const { raw } = reply
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.setHeader('content-type', 'text/event-stream')
  raw.setHeader('cache-control', 'private, no-store')
  raw.setHeader('x-accel-buffering', 'no') // nginx would keep it until its buffer is full
  raw.on('error', () => undefined) // its `close` follows, which is all there is to know
  raw.writeHead(200)
  raw.flushHeaders()
  raw.socket?.setNoDelay(true)
  return {
    write: (text, taken) => void raw.write(text, () => taken()),
    end: () => void raw.end(() => raw.socket?.destroySoon()),
    cut: () => void (raw.socket ?? raw).destroy(),
    onClose(told) {
      if (raw.destroyed || raw.closed) told()
      else raw.once('close', told)
    },
  }
}
