import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { type Mail, parse } from './mail-parsing.ts'

/**
 * What the server says to a recipient or a message: `451 try later`, or nothing at all, or it hangs up, before its answer
 * or after it.
 */
export type Answer = 'ok' | 'hang' | 'drop' | 'ok, then drop' | `${4 | 5}${number} ${string}`

/** What was answered so has arrived. */
const cameIn: readonly Answer[] = ['ok', 'drop', 'ok, then drop']

/** `at`: by performance.now(). */
type Arrived = Mail & Readonly<{ at: number }>
const arrived = (to: string, raw: Buffer): Arrived => ({ ...parse(to, raw), at: performance.now() })

type Options = SMTPServerOptions & { host?: string; port?: number }

/** A mail server that people can make behave badly: the far side of the worker. */
export async function openMailbox({ port = 0, host = '127.0.0.1', ...options }: Options = {}) {
  const mails: Arrived[] = []
  const answers = { recipient: 'ok' as Answer, message: 'ok' as Answer }
  const answersTo = new Map<string, Answer>()
  const held = new Set<(said: Answer) => void>()

  const answer = (said: Answer, done: (error?: Error | null) => void, drop: () => void): void => {
    if (said === 'hang') held.add((atLast) => answer(atLast, done, drop))
    else if (said === 'drop') drop()
    else if (said === 'ok') done()
    else if (said === 'ok, then drop') {
      done()
      for (const connection of server.connections) connection._socket.destroySoon()
    } else done(Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) }))
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
    onRcptTo: ({ address }, _session, done) => answer(answersTo.get(address) ?? answers.recipient, done, drop),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        const said = answers.message
        if (cameIn.includes(said)) mails.push(arrived(envelope.rcptTo[0]?.address ?? '', Buffer.concat(chunks)))
        answer(said, done, drop)
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(port, host)
  await once(listening, 'listening')
  const at = (listening.address() as AddressInfo).port // as it listens, and on no pipe

  return {
    url: `${options.secure === true ? 'smtps' : 'smtp'}://${host}:${at}`,
    port: at,
    /** In the order in which they came. A message that was answered by hanging up has come, too. */
    mails,
    to: (address: string) => mails.filter((mail) => mail.to === address),
    answers,
    /** By address, before `answers.recipient`. */
    answersTo,
    /** How many it keeps waiting. */
    hanging: () => held.size,
    /** Answers them at last. */
    release(said: Answer) {
      for (const answerAtLast of held) answerAtLast(said)
      held.clear()
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>
