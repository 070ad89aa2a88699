import { createTransport, type SendMailOptions } from 'nodemailer'
import { exchangeOf, type MailExchange, mailErrorOf } from './mail-error.ts'
import { connectionByUrl, connectionOf, type MailServer, within } from './server.ts'
import { credentialsIn, withoutSecret } from './unsaid.ts'

type Mailbox = Readonly<{ name: string; address: string }>

export type MailMessage = Readonly<{
  /** Its Message-ID's left part: sent again, it is recognised as the same message. */
  id: string
  to: Mailbox
  subject: string
  text: string
  html: string | null
  replyTo: string
  /** The left part of the id to which all of a conversation refer, though no message ever had it: mail programs show them as one. */
  thread?: string
  /** Where the reader chooses what he gets. */
  preferences?: string
}>

export type Mailer = Readonly<{
  /**
   * Resolves when the server has taken the message, with what it said. Throws MailError, within a minute, or as soon as
   * `signal` says so.
   */
  send(message: MailMessage, signal: AbortSignal): Promise<MailExchange>
  close(): void
}>

type Options = Readonly<{ from: string | Mailbox; maxConnections?: number; limits?: Partial<typeof defaultLimits> }> &
  (Readonly<{ smtpUrl: string }> | Readonly<{ server: MailServer }>)

/** Milliseconds. The last one is for the whole: a server that trickles its answers outlasts all the others. */
const defaultLimits = { connect: 10_000, greeting: 10_000, silence: 30_000, whole: 60_000 }

/** A pool of connections to the mail server, whose certificate has to be good wherever it speaks TLS. */
export function createMailer({ from, maxConnections = 4, limits, ...where }: Options): Mailer {
  const { whole, ...times } = { ...defaultLimits, ...limits }
  const transport = createTransport({
    pool: true,
    ...('server' in where ? connectionOf(where.server) : connectionByUrl(where.smtpUrl)),
    ...within(times),
    maxConnections, // the worker has 4 hands for it
    maxRequeues: 0, // trying again is the delivery's affair, where it is counted and seen
    idleTimeout: 30_000,
  })
  const hide = withoutSecret('server' in where ? where.server : credentialsIn(where.smtpUrl))
  const domain = domainOf(typeof from === 'string' ? from : from.address)
  return {
    async send(message, signal) {
      const until = AbortSignal.any([signal, AbortSignal.timeout(whole)])
      try {
        const { response } = await transport.sendMail({ ...envelopeOf(message, domain), from, signal: until })
        return exchangeOf(response)
      } catch (error) {
        throw mailErrorOf(error, hide)
      }
    },
    close: () => transport.close(),
  }
}

function envelopeOf(message: MailMessage, domain: string): SendMailOptions {
  const { id, to, subject, text, html, replyTo, thread, preferences } = message
  const root = thread === undefined ? {} : { inReplyTo: `<${thread}@${domain}>`, references: `<${thread}@${domain}>` }
  return {
    messageId: `<${id}@${domain}>`,
    ...root,
    to,
    replyTo,
    subject,
    text,
    ...(html !== null && { html }),
    headers: {
      'Auto-Submitted': 'auto-generated', // so that no out-of-office note answers it (RFC 3834)
      'X-Auto-Response-Suppress': 'All', // the same, for Exchange
      ...(preferences !== undefined && { 'List-Unsubscribe': `<${preferences}>` }), // RFC 2369
    },
  }
}

/** `desk.example` of `ATUM DESK <desk@desk.example>`. */
const domainOf = (from: string): string => /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'

/** `desk@desk.example` of the same. */
export const addressOf = (from: string): string => /([^\s<>@]+@[^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? from
