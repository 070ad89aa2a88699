import type { IncomingMessage } from 'node:http'
import multipart, { type Multipart, type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError, invalid } from '../errors.ts'

/** A file on its way in. Its bytes come as fast as they are taken, and fail where the form or the connection breaks. */
export type IncomingFile = Readonly<{ fileName: string; bytes: AsyncIterable<Uint8Array> }>

/**
 * Lets the routes of this scope take a form. How large a file may be is for whoever takes the bytes to say; everything
 * else in a form is cut short, since one file is all that is looked for.
 */
export async function acceptForms(app: FastifyInstance): Promise<void> {
  const limits = {
    fileSize: Number.POSITIVE_INFINITY,
    files: 2,
    fields: 1,
    parts: 3,
    fieldSize: 100,
    fieldNameSize: 100,
  }
  await app.register(multipart, { limits, throwFileSizeLimit: false })
  app.addHook('onResponse', async ({ raw }) => leaveNothingUnread(raw))
}

/** What is left of a file that was refused at its head: unread it holds its connection, and whoever stops waits for that. */
function leaveNothingUnread(request: IncomingMessage): void {
  if (request.readableEnded) return
  request.unpipe()
  request.resume()
}

/**
 * The one file of a form, in its field `file`. It answers at the head of the file, when no byte of it has been taken.
 * Throws unsupported-media-type, malformed, validation-failed; so do the bytes, whose end is the end of the form.
 */
export async function incomingFile(request: FastifyRequest): Promise<IncomingFile> {
  if (!request.isMultipart()) {
    throw new AppError('unsupported-media-type', { detail: 'A file is sent as multipart/form-data.' })
  }
  const parts = request.parts()
  const first = await nextOf(parts)
  if (first === null) throw invalid('/file', 'required', 'is missing')
  if (first.type !== 'file') throw first.fieldname === 'file' ? noFile() : unexpected(first)
  if (first.fieldname !== 'file') throw discard(first)
  return { fileName: first.filename ?? '', bytes: bytesOf(first, parts) }
}

async function* bytesOf({ file }: MultipartFile, parts: AsyncIterator<Multipart>): AsyncGenerator<Uint8Array> {
  try {
    yield* file
  } catch (cause) {
    throw broken(cause)
  }
  const more = await nextOf(parts)
  if (more !== null) throw more.type === 'file' ? discard(more) : unexpected(more)
}

async function nextOf(parts: AsyncIterator<Multipart>): Promise<Multipart | null> {
  try {
    const next = await parts.next()
    return next.done ? null : next.value
  } catch (cause) {
    throw broken(cause)
  }
}

/** Whatever the parser or the connection says, to the client it is a form that cannot be read. */
const broken = (cause: unknown) =>
  new AppError('malformed', { detail: 'The form is broken, or ends too early.' }, { cause })

/** The parser waits for somebody to take a file's bytes; destroyed, it lets go of the connection. */
function discard(part: MultipartFile): AppError {
  part.file.destroy()
  return unexpected(part)
}

const noFile = () => invalid('/file', 'type', 'must be a file, with a file name')

function unexpected({ fieldname }: Multipart): AppError {
  const path = `/${fieldname.replaceAll('~', '~0').replaceAll('/', '~1')}` // RFC 6901 §3
  return invalid(path, 'additionalProperties', 'is not expected: the form holds one file, in its field `file`')
}
