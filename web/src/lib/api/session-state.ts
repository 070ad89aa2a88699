import type { SessionUser } from '@atum-desk/contract/auth'
import type { ApiFailure } from './problem.ts'

export type Session =
  | { readonly status: 'loading' | 'signed-out' }
  | { readonly status: 'failed'; readonly failure: ApiFailure }
  /** `expired`: the page stays as it is, under a sheet that asks for the password. */
  | { readonly status: 'signed-in' | 'expired'; readonly user: SessionUser }
