import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { contentDisposition } from './content-disposition.ts'

/** How long a client may take for what he was given before the next piece is made for him. */
const patienceMilliseconds = 25_000

export type OutgoingText = Readonly<{
  fileName: string
  mimeType: string
  first: string
  /** Ended by whatever ends the answer: the last piece, a client who left, or one who reads nothing. */
  rest: AsyncGenerator<string, void>
}>

/** A file that is made as it is sent, and kept by nobody in between. */
export function sendText(reply: FastifyReply, { fileName, mimeType, first, rest }: OutgoingText): FastifyReply {
  const headers = {
    'content-type': `${mimeType}; charset=utf-8`,
    'content-disposition': contentDisposition('attachment', fileName),
    'cache-control': 'private, no-store',
  }
  return reply.headers(headers).send(streamedText(first, rest))
}

/**
 * Text that is made as it is read: the first piece, then the rest of the generator. Whatever ends it, the last row, a
 * client who left or one who reads nothing, ends the generator, too.
 */
function streamedText(first: string, rest: AsyncGenerator<string, void>): Readable {
  let patience: NodeJS.Timeout | undefined
  let pieces = 0
  const stream = new Readable({
    highWaterMark: 65_536,
    read() {
      clearTimeout(patience)
      void give().catch((error: Error) => stream.destroy(error))
    },
    destroy(error, done) {
      clearTimeout(patience)
      rest.return().then(() => done(error), done)
    },
  })
  async function give(): Promise<void> {
    const piece = pieces++ === 0 ? first : (await rest.next()).value
    if (stream.destroyed) return
    patience = setTimeout(() => stream.destroy(new Error('the client takes nothing')), patienceMilliseconds)
    stream.push(piece ?? null)
    if (piece === undefined) clearTimeout(patience)
  }
  return stream
}
