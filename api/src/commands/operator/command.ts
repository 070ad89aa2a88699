import type { ParseArgsOptionsConfig } from 'node:util'
import type { Environment } from '../../config/env.ts'

/** 0: done. 1: it failed. 2: it was asked for wrongly. `doctor` alone has its own meanings, those of monitoring plugins. */
export type ExitCode = 0 | 1 | 2 | 3

/** What a command answers: for a person, and with `--json` for a program. */
type Outcome = Readonly<{ words: string; facts: object; code?: ExitCode }>

export type Given = Readonly<{
  options: Readonly<Record<string, string | boolean | undefined>>
  words: readonly string[]
  env: Environment
  /** How far it is, for whoever waits: on stderr, never with `--json`. */
  say(progress: string): void
}>

export type Command = Readonly<{
  /** One line, in the list of commands. */
  summary: string
  /** What follows `atum-desk`. */
  usage: string
  /** The rest of its help: options, what it reads of the environment, what its exit codes mean. */
  help: string
  options: ParseArgsOptionsConfig
  /** How many words it takes beside options, at most. */
  words?: number
  /** Of a wrong usage, where 2 means something else. */
  misused?: ExitCode
  run(given: Given): Promise<Outcome>
}>

/** Asked for wrongly: one line, and the exit code says so. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** It cannot be done, and whoever runs the box can do something about it: one line, no stack. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

export function textOf({ options }: Given, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Throws a UsageError. */
export function neededText(given: Given, name: string): string {
  const text = textOf(given, name)
  if (text === undefined) throw new UsageError(`--${name} is missing`)
  return text
}
/** A whole number. Throws a UsageError. */
export function numberOf(given: Given, name: string, otherwise: number, min = 0): number {
  const text = textOf(given, name)
  if (text === undefined) return otherwise
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < min) throw new UsageError(`--${name} is a number from ${min}: ${text}`)
  return number
}
