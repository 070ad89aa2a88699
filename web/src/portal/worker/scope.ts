/** What the build writes into the worker: what it keeps, and under which name. */
export interface Shell {
  readonly version: string
  readonly files: readonly string[]
}

/** An event that lives until a promise has settled. */
interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface Fetching extends Event {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}

/** The part of ServiceWorkerGlobalScope that is used. TypeScript's own types for it cannot stand beside the page's. */
export interface WorkerScope {
  readonly location: Location
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}

/** `met`: a page, whose program this is, has found a worker that waits. `take-over`: its person has said so. */
export type ToWorker = { readonly type: 'met'; readonly program: readonly string[] } | { readonly type: 'take-over' }

/** The page is older than the worker that waits. */
export interface ToPage {
  readonly type: 'newer'
}
