import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, Refusal } from '../refusal.ts'

/** A server whose launcher was killed needs a moment to leave: in milliseconds. */
const patience = 3_000

/** Throws a Refusal when nobody could listen there. */
export async function assertFree(host: string, port: number): Promise<void> {
  const began = performance.now()
  for (;;) {
    const failure = await listenBriefly(host, port)
    if (failure === undefined) return
    if (codeOf(failure) === 'EACCES') throw new Refusal(`port ${port} is for root: set PORT to one above 1023`)
    if (codeOf(failure) !== 'EADDRINUSE') throw new Refusal(`port ${port} cannot be used: ${failure.message}`)
    if (performance.now() - began > patience) {
      throw new Refusal(`port ${port} is in use by another program: stop it, or set PORT to another`)
    }
    await sleep(100)
  }
}

async function listenBriefly(host: string, port: number): Promise<Error | undefined> {
  const probe = createServer()
  try {
    await once(probe.listen(port, host), 'listening')
    return undefined
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure))
  } finally {
    probe.close()
  }
}
