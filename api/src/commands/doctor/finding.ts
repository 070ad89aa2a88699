import type { Temporal } from 'temporal-polyfill'
import type { Environment } from '../../config/env.ts'
import type { Deps } from '../../deps.ts'
import type { Account } from './services.ts'

export type State = 'ok' | 'warn' | 'fail'

export type Finding = Readonly<{
  /** What was looked at, in one word or two. */
  name: string
  state: State
  says: string
  /** What to do, where it is not ok. */
  todo?: string
}>

/** Bytes, of the file system on which a folder lies. */
export type Room = Readonly<{ free: number; total: number }>

export type Means = Readonly<{
  env: Environment
  now: Temporal.Instant
  roomOf(path: string): Promise<Room>
  /** Null where nothing was installed. */
  serviceAccount(): Promise<Account | null>
  /** Where the program lies. */
  program: string
}>

/** With the database at hand. */
export type FullMeans = Means & Readonly<{ deps: Deps }>

export type Check<M = Means> = Readonly<{
  name: string
  /** What to do where it cannot be looked at. */
  whenAway?: string
  look(means: M): Promise<readonly Finding[]>
}>

export const ok = (name: string, says: string): Finding => ({ name, state: 'ok', says })
export const warn = (name: string, says: string, todo: string): Finding => ({ name, state: 'warn', says, todo })
export const fail = (name: string, says: string, todo: string): Finding => ({ name, state: 'fail', says, todo })

/** As bad as `value` is: `bounds` are where it begins to be worth a warning, and where it fails. */
export function stateOf(value: number, bounds: Readonly<{ warn: number; fail: number }>): State {
  if (bounds.warn < bounds.fail) return value >= bounds.fail ? 'fail' : value >= bounds.warn ? 'warn' : 'ok'
  return value <= bounds.fail ? 'fail' : value <= bounds.warn ? 'warn' : 'ok'
}

export const judged = (name: string, state: State, says: string, todo: string): Finding =>
  state === 'ok' ? ok(name, says) : { name, state, says, todo }
