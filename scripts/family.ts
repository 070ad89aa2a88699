import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, Refusal } from './refusal.ts'

/** How a child is asked to end, and after how many milliseconds how it is made to. */
type Ending = Readonly<{ ask: NodeJS.Signals; patience: number; force: NodeJS.Signals }>

export type Child = Readonly<{ process: ChildProcess; ended: Promise<number | null> }>

export type Family = Readonly<{
  /** Throws a Refusal when the program cannot be run, or the family has ended. */
  spawn(command: readonly string[], ending: Ending, options: SpawnOptions): Promise<Child>
  /** Ends every child, the youngest first, each before the next. */
  end(): Promise<void>
}>

/** A command that the kernel signals when we die, even by SIGKILL. */
export function tied(signal: NodeJS.Signals, command: readonly string[]): [string, ...string[]] {
  return ['setpriv', `--pdeathsig=${signal.slice('SIG'.length)}`, ...command]
}

/** Children that end with us and in order. */
export function family(): Family {
  const children: Array<Child & { ending: Ending }> = []
  let isOver = false
  return {
    async spawn(command, ending, options) {
      if (isOver) throw new Refusal('stopping')
      const [program = '', ...args] = command
      // In a process group of its own, so that Ctrl-C in a terminal reaches us alone and the order is ours.
      const child = spawn(program, args, { detached: true, ...options })
      const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null)
      ended.catch(() => undefined)
      await once(child, 'spawn').catch((cause: Error) => {
        const isAbsent = cause.message.includes('ENOENT') && program === 'setpriv'
        throw new Refusal(isAbsent ? 'setpriv is missing; Debian has it in util-linux' : cause.message, { cause })
      })
      const member = { process: child, ended, ending }
      children.push(member)
      return member
    },
    async end() {
      isOver = true
      for (const child of children.toReversed()) await endOne(child)
    },
  }
}

async function endOne({ process: child, ended, ending }: Child & { ending: Ending }): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  signal(child, ending.ask)
  const waiting = new AbortController()
  const isLate = sleep(ending.patience, true, { signal: waiting.signal }).catch(() => false)
  if ((await Promise.race([ended.then(() => false), isLate])) === true) signal(child, ending.force)
  await ended
  waiting.abort()
}

/** To its whole group: initdb, for one, hears only when the server that it runs has ended. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}
