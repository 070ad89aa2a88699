import type { NodemailerError } from 'nodemailer'

/** What the server said, as far as it said anything. */
export type MailExchange = Readonly<{ status?: number; response?: string }>

/** `permanent`: the same message will be refused again. Its message is the server's own words where it had any. */
export class MailError extends Error {
  override readonly name = 'MailError'
  readonly permanent: boolean
  readonly exchange: MailExchange

  constructor(message: string, options: { permanent?: boolean; exchange?: MailExchange; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.permanent = options.permanent ?? false
    this.exchange = options.exchange ?? {}
  }
}

/** What a server says to everybody as long as our own settings are wrong: TLS or a sign-in is missing (RFC 4954). */
const settingsAreWrong = [530, 535, 538]

const longestWords = 1_000

/** On one line, and not more of it than anybody reads. */
export const wordsOf = (said: string): string => said.replace(/\p{Cc}+/gu, ' ').slice(0, longestWords)

/** Whether on a new connection or on one of the pool, of whose retries there are none here: nobody knows whether it arrived. */
const brokenOff = /^(Connection closed unexpectedly|Reached maximum number of retries after connection was closed)$/
const whenBrokenOff = 'The mail server closed the connection before it said whether it has taken the message.'

/** `hide` takes out what nobody may read of it. */
export function mailErrorOf(error: unknown, hide: (words: string) => string): MailError {
  if (!(error instanceof Error)) return new MailError(hide(String(error)))
  const { code, command, response, responseCode = 0, permanent = false }: NodemailerError = error
  const ofMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  const refused = permanent && !settingsAreWrong.includes(responseCode)
  const impossible = command === 'API' // our side already cannot make a message of it
  // The server's own words; of the handshake they alone would not say what was asked of it.
  const said = code === 'ETLS' ? error.message : (response ?? error.message.replace(brokenOff, whenBrokenOff))
  const exchange = exchangeOf(response && hide(response))
  return new MailError(wordsOf(hide(said)), { permanent: ofMessage && (refused || impossible), exchange, cause: error })
}

/** `250 2.0.0 Ok: queued as 4F2A`. */
export function exchangeOf(response: string | undefined): MailExchange {
  if (response === undefined) return {}
  const status = Number(/^\d{3}/.exec(response)?.[0])
  return { response: wordsOf(response), ...(Number.isInteger(status) && { status }) }
}
