// atum-desk <command>: the one program, whatever the box needs of it.
import { ConfigError } from './config/config.ts'
import { environment } from './config/env.ts'

const oldestNode = 24

/** Loaded when asked for, so that `migrate` does not wait for the web server's libraries. */
const commands: Readonly<Record<string, () => Promise<() => Promise<void>>>> = {
  api: async () => (await import('./commands/serve.ts')).serve(environment(), ['api']),
  worker: async () => (await import('./commands/serve.ts')).serve(environment(), ['worker']),
  all: async () => (await import('./commands/serve.ts')).serve(environment(), ['api', 'worker']),
  migrate: async () => (await import('./commands/migrate.ts')).migrateDatabase(environment()),
  reindex: async () => (await import('./commands/reindex.ts')).reindex(environment()),
  seed: async () => (await import('./commands/seed.ts')).seedDemo(environment()),
}

const usage = `usage: atum-desk ${Object.keys(commands).join(' | ')}`

async function main(name: string | undefined): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new ConfigError(`Node ${oldestNode} or newer is needed, this is ${process.versions.node}`)
  }
  const command = name === undefined ? undefined : commands[name]
  if (command === undefined) throw new ConfigError(usage)
  const stop = await command()
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
  }
}

/** One line for what an operator can mend, the whole story for what he cannot. */
function fail(error: unknown): void {
  if (error instanceof ConfigError) console.error(`atum-desk: ${error.message}`)
  else console.error(error)
  process.exit(1)
}

main(process.argv[2]).catch(fail)
