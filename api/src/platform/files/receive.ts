import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { AppError } from '../errors.ts'
import { fileMode } from './places.ts'

export type Received = Readonly<{ sha256: string; sizeBytes: number }>

/**
 * Writes a new file, chunk by chunk, hashing as it goes: memory holds one chunk, whatever the size (FIL-1). It answers
 * when the bytes are on the disk. Throws `body-too-large` at the first byte over the limit, and stops reading.
 */
export async function receive(source: AsyncIterable<Uint8Array>, path: string, limitBytes: number): Promise<Received> {
  await using file = await open(path, 'wx', fileMode)
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of source) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > limitBytes) throw tooLarge(limitBytes)
    hash.update(chunk)
    await file.appendFile(chunk)
  }
  await file.sync()
  return { sha256: hash.digest('hex'), sizeBytes }
}

function tooLarge(limitBytes: number): AppError {
  return new AppError('body-too-large', { detail: `A file may have ${limitBytes.toLocaleString('en')} bytes at most.` })
}
