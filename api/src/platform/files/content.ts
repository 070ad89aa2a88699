import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'

/** Everything below a space but tab, line feed, form feed and carriage return; delete; and the second such block. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/

/** The media type that the magic bytes of this file tell; null where they tell nothing, as of plain text. */
export async function typeByMagic(path: string): Promise<string | null> {
  return (await fileTypeFromFile(path))?.mime ?? null
}

/** UTF-8 throughout, and no control character: nothing that could be run or drawn hides in it. Reads it to its end. */
export async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) {
      if (controls.test(decoder.decode(chunk, { stream: true }))) return false
    }
    decoder.decode() // throws where the last character is cut off
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
