import { createTransport } from 'nodemailer'
import { mailErrorOf, wordsOf } from './mail-error.ts'
import { connectionOf, type MailServer, within } from './server.ts'

export type Conversation = Readonly<{ ok: boolean; conversation: readonly string[]; error: string | null }>

/** Milliseconds; 15 s for the whole. */
const limits = { connect: 10_000, greeting: 10_000, silence: 10_000 }
const whole = 15_000
const mostLines = 200

type Entry = Readonly<{ tnx?: string; action?: string }>

/** Connects, greets, speaks TLS, signs in and leaves, and tells what was said. Never throws what the other side did. */
export async function converse(server: MailServer): Promise<Conversation> {
  const lines: string[] = []
  const hear = ({ tnx }: Entry, message: string, ...values: unknown[]) => {
    if (lines.length < mostLines) lines.push(...linesOf(tnx, message, values))
  }
  const silent = () => undefined
  const logger = { level: silent, trace: silent, debug: hear, info: hear, warn: hear, error: hear, fatal: hear }
  const transport = createTransport({ ...connectionOf(server), ...within(limits), logger, transactionLog: true })
  const tooLong = new Promise<never>((_, reject) => {
    AbortSignal.timeout(whole).addEventListener('abort', () => reject(new Error('It took longer than 15 s.')))
  })
  try {
    await Promise.race([transport.verify(), tooLong])
    return { ok: true, conversation: masked(lines), error: null }
  } catch (error) {
    return { ok: false, conversation: masked(lines), error: mailErrorOf(error).message }
  } finally {
    transport.close()
  }
}

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
