/** Long enough for what happens together, too short to be waited for. */
const quietMs = 200

/** Calls `work` once for each key of the last 200 ms, however often it was touched. `work` may not throw. */
export class Debounce {
  readonly #work: (key: string) => void
  readonly #touched = new Set<string>()
  #timer: NodeJS.Timeout | undefined

  constructor(work: (key: string) => void) {
    this.#work = work
  }

  touch(key: string): void {
    this.#touched.add(key)
    this.#timer ??= setTimeout(() => this.#flush(), quietMs).unref()
  }

  #flush(): void {
    this.#timer = undefined
    const keys = [...this.#touched]
    this.#touched.clear()
    for (const key of keys) this.#work(key)
  }
}
