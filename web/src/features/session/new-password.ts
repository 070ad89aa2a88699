import { ApiFailure } from '../../lib/api/problem.ts'

/** SEC-2: bytes, as the server counts them, which knows the common ones as well. */
const bytes = { min: 12, max: 72 } as const

const codes = ['minLength', 'maxLength', 'common'] as const
type WrongPassword = (typeof codes)[number] | 'other'

/** Throws the `validation-failed` that the server would, without asking it. */
export const expectFitting = (password: string): void => {
  const { length } = new TextEncoder().encode(password.normalize('NFC'))
  if (length < bytes.min) throw refused('minLength')
  if (length > bytes.max) throw refused('maxLength')
}

const refused = (code: WrongPassword) =>
  new ApiFailure('validation-failed', { errors: [{ path: '/password', code, message: '' }] })

/** What is wrong with the password; undefined when it is something else that failed. */
export const wrongOf = (failure: ApiFailure): WrongPassword | undefined => {
  const code = failure.at('/password')
  return code === undefined ? undefined : (codes.find((one) => one === code) ?? 'other')
}
