import type { Context } from '../access/context.ts'
import { AppError } from '../errors.ts'
import type { LiveClient } from './client.ts'

/** A browser has a stream a tab; who wants more of them than this does not look at them. */
const mostStreams = 10

const keyOf = (tenantId: string, userId: string | null) => `${tenantId} ${userId}`

/** Whose streams this process has. */
export class Roster {
  readonly #clients = new Map<string, Set<LiveClient>>()
  readonly #places = new Map<string, number>()

  get all(): LiveClient[] {
    return [...this.#clients.values()].flatMap((those) => [...those])
  }

  of(tenantId: string, userId: string): LiveClient[] {
    return [...(this.#clients.get(keyOf(tenantId, userId)) ?? [])]
  }

  /** A place for one more, and how to give it back. Throws rate-limited. */
  reserve({ tenantId, actor }: Context): () => void {
    const key = keyOf(tenantId, actor.userId)
    const taken = this.#places.get(key) ?? 0
    if (taken >= mostStreams) {
      throw new AppError('rate-limited', {
        detail: `You have ${mostStreams} live streams open already.`,
        retryAfterSeconds: 5,
      })
    }
    this.#places.set(key, taken + 1)
    let isGivenBack = false
    return () => {
      if (isGivenBack) return
      isGivenBack = true
      const left = (this.#places.get(key) ?? 1) - 1
      if (left > 0) this.#places.set(key, left)
      else this.#places.delete(key)
    }
  }

  enlist(client: LiveClient): void {
    const key = keyOf(client.ctx.tenantId, client.ctx.actor.userId)
    const those = this.#clients.get(key) ?? new Set()
    this.#clients.set(key, those.add(client))
    client.onClose(() => {
      those.delete(client)
      if (those.size === 0 && this.#clients.get(key) === those) this.#clients.delete(key)
    })
  }
}
