import { readFileSync } from 'node:fs'
import bcrypt from 'bcrypt'
import { bytesOf, expectGoodPassword, passwordBytes } from './domain/password-rules.ts'

/** SEC-2: 0.2 s for each guess, and for each sign-in. */
const cost = 12

/** Of somebody who does not exist; nobody knows its password. Comparing with it takes as long as with any other. */
const nobodysHash = '$2b$12$oGDDZIctZo4RMJ/jQ6Zzt.aCb9OwXbFEE08smjm8GJZjqkS/eiMmG'

/** One a line, in lower case, of 12 bytes and more: known ones, walks over the keyboard, a word with a year or a count. */
const common: ReadonlySet<string> = new Set(
  readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n'),
)

/** Slow by intention: before a transaction, never in one. Throws `validation-failed` for what SEC-2 refuses. */
export async function hashNewPassword(password: string): Promise<string> {
  expectGoodPassword(password, common)
  return bcrypt.hash(bytesOf(password), cost)
}

/** Takes its time, whether there is such a password or not. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const bytes = bytesOf(password)
  const matches = await bcrypt.compare(bytes, hash ?? nobodysHash)
  return matches && hash !== null && bytes.length <= passwordBytes.max
}
