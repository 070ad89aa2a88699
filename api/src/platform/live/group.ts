import type { Context } from '../access/context.ts'
import type { LiveClient } from './client.ts'
import { type Frame, frameText } from './frames.ts'

/** The positions after `from` up to `to`. */
export type Range = Readonly<{ from: number; to: number }>

/** What is read for the clients. Whatever it is about, it is decided under the context of who gets it. */
export type Feed = Readonly<{
  /** What `ctx` may see of these positions, in their order, at most `limit`. Each has its id. */
  page(ctx: Context, range: Range, limit: number): Promise<readonly Frame[]>
  /** A quick look for all of a tenant: whom it is false of, `page` would tell nothing of these positions. */
  whomItMayConcern(tenantId: string, range: Range): Promise<(ctx: Context) => boolean>
  /** Whose position is before this has missed what nobody can tell him any more. */
  forgottenTo(ctx: Context): Promise<number>
}>

const pageSize = 200

/** Clients who see the same: what is new is read once for all of them, as one of them. */
export class LiveGroup {
  /** As whom it may be asked for them. */
  readonly ctx: Context
  readonly #feed: Feed
  readonly #members = new Set<LiveClient>()
  /** Those who have not caught up yet. They keep the group alive. */
  readonly #guests = new Set<LiveClient>()
  #position: number
  #target = 0
  #advancing: Promise<void> | null = null

  constructor(ctx: Context, feed: Feed, position: number) {
    this.ctx = ctx
    this.#feed = feed
    this.#position = position
  }

  get position(): number {
    return this.#position
  }

  get isEmpty(): boolean {
    return this.#members.size + this.#guests.size === 0
  }

  receive(guest: LiveClient): void {
    this.#guests.add(guest)
  }

  leave(client: LiveClient): void {
    this.#members.delete(client)
    this.#guests.delete(client)
  }

  /** Tells the members everything up to there. One reads at a time. */
  advance(to: number): Promise<void> {
    this.#target = Math.max(this.#target, to)
    this.#advancing ??= this.#advance()
    return this.#advancing
  }

  /** Goes there without a look, as nothing of it concerns them. Answers whether it did: one who reads goes his own way. */
  pass({ from, to }: Range): boolean {
    if (this.#advancing !== null || this.#position < from) return false
    this.#position = Math.max(this.#position, to)
    return true
  }

  async #advance(): Promise<void> {
    await Promise.resolve() // so that it is known to be under way before it can be over
    try {
      while (this.#position < this.#target) await this.#step(this.#target)
    } finally {
      this.#advancing = null // at once: who asks from here on begins anew
    }
  }

  async #step(to: number): Promise<void> {
    const [member] = this.#members
    const range = { from: this.#position, to }
    const frames = member === undefined ? [] : await this.#feed.page(member.ctx, range, pageSize)
    this.#position = endOf(frames, to)
    const text = frames.map(frameText).join('')
    for (const one of this.#members) one.send(text)
  }

  /**
   * Brings a guest from where he was to where the group is, and makes him a member. No await stands between comparing
   * the two and that: what is read afterwards, he gets with the others, and nothing twice.
   */
  async admit(guest: LiveClient, from: number, newest: number): Promise<void> {
    let at = from
    while (!guest.isClosed) {
      if (at === this.#position) {
        this.#guests.delete(guest)
        this.#members.add(guest)
        guest.follow(() => this.#position)
        return
      }
      if (at > this.#position) await this.advance(newest)
      else at = await this.#catchUp(guest, at, this.#position)
    }
  }

  async #catchUp(guest: LiveClient, from: number, to: number): Promise<number> {
    const frames = await this.#feed.page(guest.ctx, { from, to }, pageSize)
    guest.send(frames.map(frameText).join(''))
    await guest.drained()
    return endOf(frames, to)
  }
}

const endOf = (frames: readonly Frame[], to: number): number =>
  frames.length < pageSize ? to : (frames.at(-1)?.id ?? to)
