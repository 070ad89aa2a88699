import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import { isHeld, requestedPart } from './byte-range.ts'
import { contentDisposition } from './content-disposition.ts'

type Part = Readonly<{ start: number; end: number }>

export type OutgoingFile = Readonly<{
  fileName: string
  mimeType: string
  sizeBytes: number
  sha256: string
  /** Shown in the browser, in a sandbox, rather than saved. */
  inline: boolean
  /** Called once, and only where bytes are sent. Null: all of them. */
  open(part: Part | null): Promise<Readable>
}>

/** What a browser needs to draw an image or a PDF by itself, and nothing more: no script, no form, no other address. */
const sandbox = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** FIL-4: whole or in part, or word that the client has it already. HEAD tells of the whole. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, file: OutgoingFile) {
  const { sizeBytes } = file
  const etag = `"${file.sha256}"`
  // Kept by the browser alone, and shown again only after asking whether it still may.
  const caching = { etag, 'cache-control': 'private, no-cache' }
  if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).headers(caching).send()
  const part = partOf(request, reply, { sizeBytes, etag })
  const bytes = request.method === 'HEAD' ? undefined : await file.open(part)
  reply.headers({
    ...caching,
    'accept-ranges': 'bytes',
    'content-type': file.mimeType.startsWith('text/') ? `${file.mimeType}; charset=utf-8` : file.mimeType,
    'content-length': part === null ? sizeBytes : part.end - part.start + 1,
    'content-disposition': contentDisposition(file.inline ? 'inline' : 'attachment', file.fileName),
  })
  if (file.inline) reply.header('content-security-policy', sandbox)
  if (part !== null) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${sizeBytes}`)
  return reply.send(bytes)
}

function partOf({ method, headers }: FastifyRequest, reply: FastifyReply, whole: { sizeBytes: number; etag: string }) {
  if (method === 'HEAD') return null // RFC 9110 §14.2: a range is for GET alone
  const part = requestedPart({ range: headers.range, ifRange: headers['if-range']?.toString() }, whole)
  if (part !== 'unsatisfiable') return part
  reply.header('content-range', `bytes */${whole.sizeBytes}`)
  throw new AppError('range-not-satisfiable', { detail: `The file has ${whole.sizeBytes} bytes.` })
}
