import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveEvent } from '@atum-desk/contract/live'

/** `at`: by performance.now(). */
export type Heard = Readonly<{ id: number | null; event: string; data: unknown; at: number }>

type Options = Readonly<{ url: string; token: string; lastEventId?: string | number | null }>

/** A browser's EventSource, as far as tests need one: it hears, it can be cut, and it comes back where it was. */
export class LiveTestClient {
  readonly heard: Heard[] = []
  readonly #url: string
  token: string
  lastEventId: string | null
  status = 0
  headers: IncomingMessage['headers'] = {}
  isOpen = false
  body = ''
  /** What keeps the connection, and says nothing. */
  comments = 0
  #answer: IncomingMessage | null = null

  constructor({ url, token, lastEventId = null }: Options) {
    this.#url = url
    this.token = token
    this.lastEventId = lastEventId === null ? null : String(lastEventId)
  }

  get events(): LiveEvent[] {
    return this.heard.filter(({ event }) => event === 'ticket').map(({ data }) => data as LiveEvent)
  }

  /** When the answer’s head is there. */
  async open(url = this.#url): Promise<this> {
    const headers: Record<string, string> = { authorization: `Bearer ${this.token}` }
    if (this.lastEventId !== null) headers['last-event-id'] = this.lastEventId
    const request = get(`${url}/api/events`, { headers, agent: false })
    request.on('error', () => undefined)
    const [answer] = (await once(request, 'response')) as [IncomingMessage]
    this.#answer = answer
    this.status = answer.statusCode ?? 0
    this.headers = answer.headers
    this.isOpen = true
    answer.on('error', () => undefined).on('close', () => this.#closed(answer))
    answer.setEncoding('utf8')
    let rest = ''
    answer.on('data', (text: string) => {
      if (this.#answer !== answer) return
      if (this.status !== 200) this.body += text
      const frames = (rest + text).split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) this.#hear(frame)
    })
    return this
  }

  #closed(answer: IncomingMessage): void {
    if (this.#answer === answer) this.isOpen = false
  }

  #hear(frame: string): void {
    const fields = new Map(
      frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    )
    const [id, event, data] = ['id', 'event', 'data'].map((name) => fields.get(name))
    if (id !== undefined) this.lastEventId = id
    if (frame.startsWith(':')) this.comments += 1
    if (event === undefined || data === undefined) return
    this.heard.push({ id: id === undefined ? null : Number(id), event, data: JSON.parse(data), at: performance.now() })
  }

  /** Reads nothing any more: what is sent stays on its way. */
  pause(): void {
    this.#answer?.pause()
  }

  resume(): void {
    this.#answer?.resume()
  }

  cut(): void {
    this.isOpen = false
    this.#answer?.destroy()
    this.#answer = null
  }

  async until(what: (client: this) => boolean, patience = 10_000): Promise<void> {
    for (let waited = 0; !what(this); waited += 5) {
      if (waited > patience) throw new Error(`it did not come to it; heard ${JSON.stringify(this.heard.slice(-5))}`)
      await sleep(5)
    }
  }

  closed = () => this.until(({ isOpen }) => !isOpen)
  hears = (count: number) => this.until(({ events }) => events.length >= count)
}
