/** A person with a browser: keeps his cookie, sends his token, and speaks real HTTP. */
export class Client {
  readonly #url: string
  #token: string | null = null
  #cookie: string | null = null

  constructor(url: string) {
    this.#url = url
  }

  async signIn(email: string, password: string): Promise<Answer> {
    return this.#keep(await this.post('/api/auth/login', { email, password }))
  }

  async refresh(): Promise<Answer> {
    return this.#keep(await this.#ask('POST', '/api/auth/refresh'))
  }

  get = (path: string) => this.#ask('GET', path)
  post = (path: string, body: object) => this.#ask('POST', path, JSON.stringify(body), 'application/json')
  patch = (path: string, body: object) => this.#ask('PATCH', path, JSON.stringify(body), 'application/json')

  upload(path: string, name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Answer> {
    const form = new FormData()
    form.set('file', new Blob([content]), name)
    return this.#ask('POST', path, form)
  }

  /** With a token that somebody else has made. */
  as(token: string): this {
    this.#token = token
    return this
  }

  async #ask(
    method: string,
    path: string,
    body: string | FormData | null = null,
    contentType?: string,
  ): Promise<Answer> {
    const headers = new Headers()
    if (this.#token !== null) headers.set('authorization', `Bearer ${this.#token}`)
    if (this.#cookie !== null) headers.set('cookie', this.#cookie)
    if (contentType !== undefined) headers.set('content-type', contentType)
    const response = await fetch(`${this.#url}${path}`, { method, headers, body })
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, bytes, json: () => JSON.parse(bytes.toString()) }
  }

  #keep(answer: Answer): Answer {
    if (answer.status === 200) this.#token = answer.json().accessToken
    this.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie
    return answer
  }
}

export type Answer = Readonly<{
  status: number
  headers: Headers
  bytes: Buffer
  // biome-ignore lint/suspicious/noExplicitAny: a test says by its assertions what an answer holds.
  json(): any
}>
