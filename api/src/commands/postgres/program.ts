import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { OperatorError } from '../operator/command.ts'

type Run = Readonly<{
  program: string
  args: readonly string[]
  env: Readonly<Record<string, string>>
  /** What it reads. */
  input?: Readable
  /** What it says goes there, through these. It ends with us: nobody reads it any more. */
  output?: readonly [NodeJS.ReadWriteStream, Writable]
}>

/** Runs one of PostgreSQL's programs to its end. Throws an OperatorError with its own last words. */
export async function runProgram({ program, args, env, input, output }: Run): Promise<void> {
  const child = spawn(program, args, {
    env: { LC_ALL: 'C.UTF-8', ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', output === undefined ? 'ignore' : 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  try {
    const [[code], said] = await Promise.all([ended, text(stderrOf(child)), ...flows(child, input, output)])
    if (code !== 0) throw new OperatorError(`${nameOf(program)} failed: ${lastLine(said) || `it ended with ${code}`}`)
  } catch (error) {
    child.kill()
    await ended.catch(() => undefined)
    throw error
  }
}

function flows(child: ChildProcess, input?: Readable, output?: Run['output']): Array<Promise<unknown>> {
  const going: Array<Promise<unknown>> = []
  // It may have read enough, or be gone: then its own words say why.
  if (input !== undefined && child.stdin !== null) going.push(pipeline(input, child.stdin).catch(() => undefined))
  if (output !== undefined && child.stdout !== null) going.push(pipeline(child.stdout, ...output))
  return going
}

function stderrOf({ stderr }: ChildProcess): Readable {
  if (stderr === null) throw new Error('stderr is a pipe')
  return stderr
}

const nameOf = (program: string) => program.split('/').at(-1)
const lastLine = (said: string) =>
  said
    .trim()
    .split('\n')
    .findLast((line) => /error|fatal/i.test(line)) ?? said.trim().split('\n').at(-1)
