import { randomInt } from 'node:crypto'

/** Five groups of four letters that can be read over the telephone, about 62 bits: `tamo-rike-luda-seno-gabi`. */
export function newPassword(): string {
  const pick = (letters: string) => letters.charAt(randomInt(letters.length))
  const syllable = () => pick('bdfghklmnprstvz') + pick('aeiou')
  return Array.from({ length: 5 }, () => syllable() + syllable()).join('-')
}
