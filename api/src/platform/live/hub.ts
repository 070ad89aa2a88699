import type { Logger } from 'pino'
import type { Temporal } from 'temporal-polyfill'
import type { Context } from '../access/context.ts'
import type { Clock } from '../clock.ts'
import { Turns } from '../turns.ts'
import { LiveClient, type Sink } from './client.ts'
import { comeBackAfter } from './frames.ts'
import { type Feed, LiveGroup } from './group.ts'
import type { Listener } from './listener.ts'
import type { Positions } from './positions.ts'
import { Quiet } from './quiet.ts'
import { Roster } from './roster.ts'
import { Rounds } from './rounds.ts'
import { tellTenant } from './telling.ts'

/** What the database says when something was committed to a tenant's feed: whose. */
export const liveChannel = 'live'

/** `sight`: who has the same sees the same. `from`: null begins now. `until`: when the access token expires. */
export type Joining = Readonly<{ ctx: Context; sight: string; from: number | null; until: Temporal.Instant }>

type Means = Readonly<{
  positions: Positions
  feed: Feed
  listener: Pick<Listener, 'subscribe'>
  clock: Clock
  log: Pick<Logger, 'warn'>
}>

const tickMs = 1_000
/** Of the pool's ten connections the feed takes no more than this. */
const readsAtOnce = 4

/** The one place of this process that reads the feed, with everybody who hears of it. */
export class Hub {
  readonly #means: Means
  readonly #roster = new Roster()
  readonly #groups = new Map<string, LiveGroup>()
  readonly #rounds = new Rounds((tenantId) => this.#advance(tenantId))
  readonly #turns = new Turns(readsAtOnce)
  /** Tenants whose feed could not be read. */
  readonly #failed = new Set<string>()
  readonly #quiet: Quiet
  readonly #joined: Array<(client: LiveClient) => void> = []
  readonly #ticked: Array<() => void> = []
  #newest = 0
  #looked = 0
  #timer: NodeJS.Timeout | undefined
  #unsubscribe = () => {}
  #isClosing = false

  constructor(means: Means) {
    this.#means = means
    this.#quiet = new Quiet(means.clock, means.log)
  }

  start(): void {
    this.#unsubscribe = this.#means.listener.subscribe(liveChannel, {
      heard: (tenantId) => this.#rounds.touch(tenantId),
      missed: () => this.#wakeAll(),
    })
    this.#timer = setInterval(() => this.#tick(), tickMs)
    this.#timer.unref()
  }

  /** Ends every stream. */
  close(): void {
    this.#isClosing = true
    clearInterval(this.#timer)
    this.#unsubscribe()
    for (const client of this.#roster.all) client.end()
  }

  connected = (): number => this.#roster.all.length
  clients = (): readonly LiveClient[] => this.#roster.all
  clientsOf = (tenantId: string, userId: string): readonly LiveClient[] => this.#roster.of(tenantId, userId)

  /** `told` may not throw. */
  onJoin = (told: (client: LiveClient) => void) => void this.#joined.push(told)
  onTick = (told: () => void) => void this.#ticked.push(told)

  /** `open` is called when the answer is going to be a stream. Throws rate-limited, unavailable. */
  async join(joining: Joining, open: () => Sink): Promise<void> {
    const { ctx, from, until } = joining
    const giveBack = this.#roster.reserve(ctx)
    try {
      this.#newest = Math.max(this.#newest, await this.#means.positions.advance())
      const forgottenTo = from === null ? 0 : await this.#means.feed.forgottenTo(ctx)
      const isKnown = from === null || (from >= forgottenTo && from <= this.#newest)
      const client = new LiveClient({ ctx, until, clock: this.#means.clock, sink: open() })
      client.onClose(giveBack)
      await this.#begin(client, joining, isKnown)
    } catch (error) {
      giveBack()
      throw error
    }
  }

  async #begin(client: LiveClient, { sight, from }: Joining, isKnown: boolean): Promise<void> {
    if (this.#isClosing) client.end()
    this.#roster.enlist(client)
    const group = this.#groupOf(sight, client)
    const at = isKnown ? (from ?? group.position) : group.position
    client.send(comeBackAfter)
    client.tell({ id: at, event: isKnown ? 'hello' : 'reset', data: {} })
    for (const told of this.#joined) told(client)
    try {
      await group.admit(client, at, this.#newest)
    } catch (err) {
      this.#quiet.troubled(err)
      client.cut() // he comes back, with the position that he has
    }
  }

  #groupOf(sight: string, client: LiveClient): LiveGroup {
    const group = this.#groups.get(sight) ?? new LiveGroup(client.ctx, this.#means.feed, this.#newest)
    this.#groups.set(sight, group)
    group.receive(client)
    client.onClose(() => {
      group.leave(client)
      if (group.isEmpty && this.#groups.get(sight) === group) this.#groups.delete(sight)
    })
    return group
  }

  #wakeAll(): void {
    for (const { ctx } of this.#groups.values()) this.#rounds.touch(ctx.tenantId)
  }

  async #advance(tenantId: string): Promise<void> {
    if (this.#isClosing) return
    try {
      const newest = await this.#means.positions.advance()
      this.#newest = Math.max(this.#newest, newest)
      this.#looked = newest
      const groups = [...this.#groups.values()].filter(({ ctx }) => ctx.tenantId === tenantId)
      await tellTenant(groups, this.#newest, { feed: this.#means.feed, turns: this.#turns })
    } catch (err) {
      this.#quiet.troubled(err)
      this.#failed.add(tenantId)
    }
  }

  #tick(): void {
    for (const client of this.#roster.all) client.check()
    for (const told of this.#ticked) told()
    for (const tenantId of this.#failed) this.#rounds.touch(tenantId)
    this.#failed.clear()
    void this.#lookAgain()
  }

  /** What was said while nobody listened shows in the newest position. */
  async #lookAgain(): Promise<void> {
    if (this.#roster.all.length === 0) return
    const looked = this.#looked
    const now = await this.#means.positions.advance().catch((err) => this.#quiet.troubled(err))
    if (now !== undefined && now > Math.max(looked, this.#looked)) this.#wakeAll()
  }
}
