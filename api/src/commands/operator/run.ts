import { parseArgs } from 'node:util'
import { ConfigError } from '../../config/config.ts'
import type { Environment } from '../../config/env.ts'
import { AppError } from '../../platform/errors.ts'
import { type Command, type ExitCode, OperatorError, UsageError } from './command.ts'

/** By name; loaded when asked for. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>

type Io = Readonly<{ env: Environment; out(text: string): void; err(text: string): void }>

const always = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const

/** Runs what `argv` names, and answers the exit code. Throws nothing that an operator could have meant. */
export async function runCommand(commands: Commands, argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = argv
  if (['', 'help', '--help', '-h'].includes(name)) {
    io.out(await overview(commands))
    return name === '' ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) {
    return told(`there is no command ${name}; atum-desk --help has them all`, rest, io, 2)
  }
  return runOne(await load(), rest, io)
}

const isForPrograms = (argv: readonly string[]) => argv.includes('--json')

function told(words: string, argv: readonly string[], { out, err }: Io, code: ExitCode): ExitCode {
  if (isForPrograms(argv)) out(JSON.stringify({ error: words }))
  err(`atum-desk: ${words}`)
  return code
}

async function runOne(command: Command, argv: readonly string[], io: Io): Promise<ExitCode> {
  const { env, out, err } = io
  const isJson = isForPrograms(argv)
  try {
    const { values, positionals } = read(command, argv)
    if (values.help === true) {
      out(`usage: atum-desk ${command.usage}\n\n${command.summary}\n\n${command.help.trim()}`)
      return 0
    }
    const say = (progress: string) => (isJson ? undefined : err(progress))
    const { words, facts, code = 0 } = await command.run({ options: values, words: positionals, env, say })
    out(isJson ? JSON.stringify(facts) : words)
    return code
  } catch (error) {
    return told(wordsOf(error), argv, io, command.misused ?? (error instanceof UsageError ? 2 : 1))
  }
}

/** Throws a UsageError. */
function read(command: Command, argv: readonly string[]) {
  const parsed = parse(command, argv)
  const { words = 0 } = command
  const extra = parsed.positionals[words]
  if (extra !== undefined) throw new UsageError(`what is ${extra}? usage: atum-desk ${command.usage}`)
  return parsed
}

function parse({ options, usage }: Command, argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...options, ...always },
      allowPositionals: true,
      strict: true,
    })
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : cause
    throw new UsageError(`${reason}; usage: atum-desk ${usage}`, { cause })
  }
}

/** One line for what an operator can mend, the whole story for what he cannot. */
function wordsOf(error: unknown): string {
  if (error instanceof AppError || error instanceof ConfigError || error instanceof OperatorError) return error.message
  if (error instanceof UsageError) return error.message
  if (error instanceof AggregateError) return error.errors.map((each) => (each as Error).message).join('; ')
  // Of PostgreSQL and of the file system: their own words are the reason.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.message || error.code
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function overview(commands: Commands): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(15)} ${(await load()).summary}`),
  )
  return [
    'usage: atum-desk <command> [options]',
    '',
    ...lines,
    '',
    'Each has --help, and --json for programs. Settings come from the environment, on an installed box from',
    '/etc/atum-desk/*.env. Exit codes: 0 done, 1 failed, 2 asked for wrongly; doctor: 0 ok, 1 warnings, 2 something',
    'fails, 3 could not look.',
  ].join('\n')
}
