import { AppError } from '../../../platform/errors.ts'

/** bcrypt reads 72 bytes and no further: what is longer would be cut in silence (SEC-2). */
export const passwordBytes = { min: 12, max: 72 } as const

/** One form for a character that keyboards write in two, é or e and its accent: the bytes are what is compared. */
export const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFC'))

/** Throws `validation-failed` with what is wrong of a new password. `common` is in lower case. */
export function expectGoodPassword(password: string, common: ReadonlySet<string>): void {
  const bytes = bytesOf(password)
  if (bytes.length < passwordBytes.min) throw refused('minLength', `must have at least ${passwordBytes.min} bytes`)
  if (bytes.length > passwordBytes.max) throw refused('maxLength', `must have at most ${passwordBytes.max} bytes`)
  if (common.has(bytes.toString().toLowerCase())) throw refused('common', 'is one of the first that anybody would try')
}

function refused(code: string, message: string): AppError {
  const path = '/password'
  return new AppError('validation-failed', { detail: `The password ${message}.`, errors: [{ path, code, message }] })
}
