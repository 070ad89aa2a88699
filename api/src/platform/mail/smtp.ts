import { createTransport, type NodemailerError } from 'nodemailer'

export type MailMessage = Readonly<{
  /** Its Message-ID's left part: sent again, it is recognised as the same message. */
  id: string
  to: Readonly<{ name: string; address: string }>
  subject: string
  text: string
}>

/** `permanent`: the same message will be refused again. Its message is the server's own words where it had any. */
export class MailError extends Error {
  override readonly name = 'MailError'
  readonly permanent: boolean

  constructor(message: string, { permanent = false, cause }: { permanent?: boolean; cause?: unknown } = {}) {
    super(message, { cause })
    this.permanent = permanent
  }
}

export type Mailer = Readonly<{
  /** Resolves when the server has taken the message. Throws MailError, within a minute, or as soon as `signal` says so. */
  send(message: MailMessage, signal: AbortSignal): Promise<void>
  close(): void
}>

type Options = Readonly<{ smtpUrl: string; from: string; limits?: Partial<typeof defaultLimits> }>

/** Milliseconds. The last one is for the whole: a server that trickles its answers outlasts all the others. */
const defaultLimits = { connect: 10_000, greeting: 10_000, silence: 30_000, whole: 60_000 }

/**
 * A pool of connections to the mail server, whose certificate has to be good wherever it speaks TLS. The URL's query
 * takes nodemailer's own options: `?requireTLS=true` refuses a server that does not, which is the default where a
 * password goes to another machine.
 */
export function createMailer({ smtpUrl, from, limits }: Options): Mailer {
  const { connect, greeting, silence, whole } = { ...defaultLimits, ...limits }
  const transport = createTransport({
    pool: true,
    url: smtpUrl,
    requireTLS: carriesPasswordAway(smtpUrl),
    maxConnections: 4, // as many as the worker has hands for it
    maxRequeues: 0, // trying again is the delivery's affair, where it is counted and seen
    idleTimeout: 30_000,
    dnsTimeout: connect,
    connectionTimeout: connect,
    greetingTimeout: greeting,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = domainOf(from)
  return {
    async send({ id, to, subject, text }, signal) {
      const until = AbortSignal.any([signal, AbortSignal.timeout(whole)])
      const headers = { 'Auto-Submitted': 'auto-generated' } // so that no out-of-office note answers it (RFC 3834)
      try {
        await transport.sendMail({ messageId: `<${id}@${domain}>`, from, to, subject, text, headers, signal: until })
      } catch (error) {
        throw mailErrorOf(error)
      }
    },
    close: () => transport.close(),
  }
}

function carriesPasswordAway(smtpUrl: string): boolean {
  const { username, password, hostname } = new URL(smtpUrl)
  return username + password !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

/** `desk.example` of `ATUM DESK <desk@desk.example>`. */
const domainOf = (from: string): string => /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'

/** What a server says to everybody as long as our own settings are wrong: TLS or a sign-in is missing (RFC 4954). */
const settingsAreWrong = [530, 535, 538]

const longestWords = 1_000

function mailErrorOf(error: unknown): MailError {
  if (!(error instanceof Error)) return new MailError(String(error))
  const { code, command, response, responseCode = 0, permanent = false }: NodemailerError = error
  const ofMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  const refused = permanent && !settingsAreWrong.includes(responseCode)
  const impossible = command === 'API' // our side already cannot make a message of it
  // The server's own words; of the handshake they alone would not say what was asked of it.
  const said = code === 'ETLS' ? error.message : (response ?? error.message)
  const words = said.replace(/\p{Cc}+/gu, ' ').slice(0, longestWords)
  return new MailError(words, { permanent: ofMessage && (refused || impossible), cause: error })
}
