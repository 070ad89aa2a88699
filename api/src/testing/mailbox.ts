import { once } from 'node:events'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** As it arrived, its encodings undone. Header names in lower case. */
export type Mail = Readonly<{ to: string; headers: ReadonlyMap<string, string>; subject: string; text: string }>

/** What the server says to a recipient or a message: `451 try later`, or nothing at all, or it hangs up. */
export type Answer = 'ok' | 'hang' | 'drop' | `${4 | 5}${number} ${string}`

type Options = SMTPServerOptions & { host?: string; port?: number }

/** A mail server that people can make behave badly: the far side of the worker. */
export async function openMailbox({ port = 0, host = '127.0.0.1', ...options }: Options = {}) {
  const mails: Mail[] = []
  const answers = { recipient: 'ok' as Answer, message: 'ok' as Answer }
  const held = new Set<(said: Answer) => void>()

  const answer = (said: Answer, done: (error?: Error | null) => void, drop: () => void): void => {
    if (said === 'hang') held.add((atLast) => answer(atLast, done, drop))
    else if (said === 'drop') drop()
    else if (said === 'ok') done()
    else done(Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) }))
  }
  const drop = () => {
    for (const connection of server.connections) connection._socket.destroy()
  }

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideENHANCEDSTATUSCODES: true,
    disableReverseLookup: true,
    closeTimeout: 10,
    ...options,
    onRcptTo: (_address, _session, done) => answer(answers.recipient, done, drop),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        const said = answers.message
        if (said === 'ok' || said === 'drop')
          mails.push(parse(envelope.rcptTo[0]?.address ?? '', Buffer.concat(chunks)))
        answer(said, done, drop)
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(port, host)
  await once(listening, 'listening')
  const address = listening.address()
  const at = typeof address === 'object' && address !== null ? address.port : 0

  return {
    url: `${options.secure === true ? 'smtps' : 'smtp'}://${host}:${at}`,
    port: at,
    /** In the order in which they came. A message that was answered by hanging up has come, too. */
    mails,
    to: (address: string) => mails.filter((mail) => mail.to === address),
    answers,
    /** How many it keeps waiting. */
    hanging: () => held.size,
    /** Answers them at last. */
    release(said: Answer) {
      for (const answerAtLast of held) answerAtLast(said)
      held.clear()
    },
    async close() {
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>

function parse(to: string, raw: Buffer): Mail {
  const [head = '', ...body] = raw.toString('latin1').split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const text = decoded(body.join('\r\n\r\n'), headers.get('content-transfer-encoding') ?? '7bit')
  return { to, headers, subject: words(headers.get('subject') ?? ''), text: text.replaceAll('\r\n', '\n') }
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : Buffer.from(body, 'latin1').toString()
}

const unquoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

/** RFC 2047. */
const words = (header: string) =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, how: string, said: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(said, 'base64').toString() : unquoted(said.replaceAll('_', ' ')),
    )
