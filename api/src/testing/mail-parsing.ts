/** As it arrived, its encodings undone. Header names in lower case. */
export type Mail = Readonly<{
  to: string
  headers: ReadonlyMap<string, string>
  subject: string
  text: string
  html: string | null
}>

export function parse(to: string, raw: Buffer): Mail {
  const { headers, body } = partOf(raw.toString('latin1'))
  const [, boundary] = /^multipart\/alternative;.*boundary="?([^";]+)/.exec(headers.get('content-type') ?? '') ?? []
  const parts =
    boundary === undefined ? [{ headers, body }] : `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1).map(partOf)
  const textOf = (type: string) => {
    const part = parts.find(({ headers }) => (headers.get('content-type') ?? 'text/plain').startsWith(type))
    return part && decoded(part.body, part.headers.get('content-transfer-encoding') ?? '7bit').replaceAll('\r\n', '\n')
  }
  const subject = words(headers.get('subject') ?? '')
  return { to, headers, subject, text: textOf('text/plain') ?? '', html: textOf('text/html') ?? null }
}

function partOf(raw: string) {
  const [head = '', ...body] = raw.replace(/^\r\n/, '').split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { headers, body: body.join('\r\n\r\n') }
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
