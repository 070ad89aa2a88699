/** So many at a time; whoever comes while all are busy waits for his turn, in the order in which they came. */
export class Turns {
  readonly #waiting: Array<() => void> = []
  #free: number

  constructor(count: number) {
    this.#free = count
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((go) => this.#waiting.push(go))
    try {
      return await work()
    } finally {
      this.#giveBack()
    }
  }

  /** All of them, however one ends. Throws what the first that failed did. */
  async takeEach<T>(those: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
    const ends = await Promise.allSettled(those.map((one) => this.take(() => work(one))))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }

  #giveBack(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free += 1
    else next()
  }
}

/** The same work for many, so many at a time. Whoever waits for it is not put in line once more. `work` may not throw. */
export class Errands<K> {
  readonly #turns: Turns
  readonly #waiting = new Set<K>()
  readonly #work: (one: K) => Promise<void>

  constructor(count: number, work: (one: K) => Promise<void>) {
    this.#turns = new Turns(count)
    this.#work = work
  }

  add(one: K): void {
    if (this.#waiting.has(one)) return
    this.#waiting.add(one)
    void this.#turns.take(() => {
      this.#waiting.delete(one) // from here on what is told of it may come too late for this work
      return this.#work(one)
    })
  }
}
