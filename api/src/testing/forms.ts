import type { InjectOptions } from 'fastify'

/** A part of a form: a file where it has a file name, else a field. */
export type FormPart = Readonly<{ name?: string; fileName?: string; type?: string; content: string | Buffer }>

const boundary = 'the-end-of-a-part'

/** What a browser sends for a form with these parts: a file is in the field `file` unless it says otherwise. */
export function formOf(...parts: FormPart[]): Required<Pick<InjectOptions, 'headers'>> & { payload: Buffer } {
  const pieces = parts.flatMap(({ name = 'file', fileName, type = 'application/octet-stream', content }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`,
    fileName === undefined ? '' : `; filename="${fileName}"\r\ncontent-type: ${type}`,
    '\r\n\r\n',
    content,
    '\r\n',
  ])
  const payload = Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string)))
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}

/** The smallest PNG there is: one transparent pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
