import { flushCompileCache } from 'node:module'
import { buildApp } from '../app.ts'
import { ConfigError, readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { buildDeps, type Deps } from '../deps.ts'
import { createServiceManager } from '../platform/service-manager.ts'
import { buildWorker } from '../worker.ts'

type Part = 'api' | 'worker'
type Running = Readonly<{ stop(): Promise<void>; address?: string }>

const parts = {
  async api(deps: Deps): Promise<Running> {
    const app = await buildApp(deps)
    const { host, port } = deps.config
    const address = await app.listen({ host, port }).catch((cause: unknown) => {
      throw new ConfigError(`cannot listen on ${host}:${port}: ${wordsOf(cause)}`, { cause })
    })
    return { stop: () => app.close(), address }
  },

  async worker(deps: Deps): Promise<Running> {
    const worker = buildWorker(deps)
    await worker.start()
    return { stop: () => worker.stop() }
  },
} satisfies Record<Part, (deps: Deps) => Promise<Running>>

/** Runs until it is stopped, and answers how. A parent process with a channel to us is told when we answer. */
export async function serve(env: Environment, wanted: readonly Part[]): Promise<() => Promise<void>> {
  const deps = buildDeps(readConfig(env))
  const running: Running[] = []
  for (const part of wanted) running.push(await parts[part](deps))
  const address = running.find((part) => part.address !== undefined)?.address
  deps.log.info({ parts: wanted, address }, 'started')
  process.send?.({ ready: true, address })
  const manager = createServiceManager({ socket: env.notifySocket, watchdogUsec: env.watchdogUsec, log: deps.log })
  await manager.ready()
  flushCompileCache() // else Node keeps it at its end, and one that was killed has none
  return async () => {
    await manager.stopping()
    for (const { stop } of running.reverse()) await stop()
    await deps.close()
    process.disconnect?.()
  }
}

const wordsOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))
