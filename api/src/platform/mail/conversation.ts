import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { mailErrorOf, wordsOf } from './mail-error.ts'
import { connectionOf, type MailServer, within } from './server.ts'
import { withoutSecret } from './unsaid.ts'

export type Conversation = Readonly<{ ok: boolean; conversation: readonly string[]; error: string | null }>

/** Milliseconds; the last one is for the whole. */
const defaultLimits = { connect: 10_000, greeting: 10_000, silence: 10_000, whole: 15_000 }
const mostLines = 200

type Entry = Readonly<{ tnx?: string }>

/** Connects, greets, speaks TLS, signs in and leaves, and tells what was said. What the other side does, it does not throw. */
export async function converse(server: MailServer, { whole, ...times } = defaultLimits): Promise<Conversation> {
  const lines: string[] = []
  const hide = withoutSecret(server)
  const hear = ({ tnx }: Entry, message: string, ...values: unknown[]) => {
    if (lines.length < mostLines) lines.push(...linesOf(tnx, message, values))
  }
  const silent = () => undefined
  const logger = { level: silent, trace: silent, debug: hear, info: hear, warn: hear, error: hear, fatal: hear }
  const connection = new SMTPConnection({ ...connectionOf(server), ...within(times), logger, transactionLog: true })
  const timeUp = AbortSignal.timeout(whole)
  const broken = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    timeUp.addEventListener('abort', () => reject(new Error('It took too long.')))
  })
  try {
    await Promise.race([visit(connection, server), broken])
    return { ok: true, conversation: masked(lines).map(hide), error: null }
  } catch (error) {
    return { ok: false, conversation: masked(lines).map(hide), error: mailErrorOf(error, hide).message }
  } finally {
    connection.close()
  }
}

async function visit(connection: SMTPConnection, { username, password }: MailServer): Promise<void> {
  await step((done) => connection.connect(done))
  if (username !== null) {
    const credentials = { user: username, pass: password ?? '' }
    await step((done) => connection.login({ credentials }, done))
  }
  const left = new Promise<void>((resolve) => connection.once('end', resolve))
  connection.quit()
  await left
}

const step = (begin: (done: (error?: Error | null) => void) => void) =>
  new Promise<void>((resolve, reject) => begin((error) => (error ? reject(error) : resolve())))

function linesOf(tnx: string | undefined, message: string, values: unknown[]): string[] {
  if (message === undefined) return []
  let next = 0
  const said = message.replace(/%[sd]/g, () => String(values[next++]))
  const who = tnx === 'client' ? 'C:' : tnx === 'server' ? 'S:' : '*'
  return said
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `${who} ${wordsOf(line)}`)
}

/** What goes to the server between AUTH and its verdict is a name or a password, however it is written (RFC 4954). */
function masked(lines: readonly string[]): string[] {
  let signingIn = false
  return lines.map((line) => {
    const auth = /^C: (AUTH \S+)/i.exec(line)
    if (auth) signingIn = true
    else if (/^S: (2|4|5)\d\d/.test(line)) signingIn = false
    if (auth) return `C: ${auth[1]} ***`
    return signingIn && line.startsWith('C:') ? 'C: ***' : line
  })
}
