import { setTimeout as sleep } from 'node:timers/promises'

/** Between two rounds: however much happens, clients get it in at most forty pieces a second. The first waits for nothing. */
const restMs = 25

/** For each tenant that was touched a round, and another if he was touched meanwhile. None waits for another tenant’s. */
export class Rounds {
  readonly #round: (tenantId: string) => Promise<void>
  readonly #touched = new Set<string>()
  readonly #running = new Set<string>()

  /** `round` may not throw. */
  constructor(round: (tenantId: string) => Promise<void>) {
    this.#round = round
  }

  touch(tenantId: string): void {
    this.#touched.add(tenantId)
    if (!this.#running.has(tenantId)) void this.#run(tenantId)
  }

  async #run(tenantId: string): Promise<void> {
    this.#running.add(tenantId)
    while (this.#touched.delete(tenantId)) {
      await this.#round(tenantId)
      await sleep(restMs, undefined, { ref: false })
    }
    this.#running.delete(tenantId) // with no await since it was looked: who touches him from here on begins anew
  }
}
