/** Settings that say nothing of anybody; every other value is taken for a secret wherever it turns up. */
export const plainSettings: ReadonlySet<string> = new Set(['host', 'port', 'logLevel', 'trustProxy', 'systemPath'])

const shortest = 4 // what is shorter would be found in every other word

/** The values, and what can be read out of them: user, password and host of an address, each key of a ring. */
export function secretsOf(settings: Readonly<Record<string, string | undefined>>): string[] {
  const values = Object.entries(settings).flatMap(([name, value]) => (plainSettings.has(name) ? [] : (value ?? [])))
  const parts = values.flatMap((value) => [value, ...value.split(/[,:\s'"]+/), ...partsOfUrl(value)])
  const telling = parts.filter((part) => part.length >= shortest && !harmless.test(part))
  return [...new Set(telling)].toSorted((one, other) => other.length - one.length) // the longest first
}

/** Paths, and words that stand in every log. */
const harmless = /^(\/.*|https?|smtps?|postgres(ql)?|atum_\w+|atum-desk|localhost|127\.0\.0\.1|true|false|silent)$/

function partsOfUrl(value: string): string[] {
  const url = URL.parse(value)
  if (url === null) return []
  return [url.username, url.password, url.hostname].flatMap((part) => [part, safelyDecoded(part)])
}

function safelyDecoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const email = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu
const ipv4 = /\b(?!127\.|0\.0\.0\.0)(?:\d{1,3}\.){3}\d{1,3}\b/g
/** Whatever has two colons; what of it is an address, a parser says. */
const colons = /[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*/gi
const ipv6 = (found: string) => (found !== '::1' && URL.canParse(`http://[${found}]`) ? '[address]' : found)
/** What PostgreSQL says of a row that it refuses. */
const rowValues = /(\)=\()[^\n]*?(\)(?= (?:already exists|is not present|conflicts|is still referenced)|\.|"|$))/g
const failingRow = /(Failing row contains \()[^\n"]*/g
/** What a statement was called with. */
const parameters = /(parameters: ).*/g
/** What it says in more than one line: the second of a value looks like any other. Only those that begin something stay. */
const goingOn = /(postgres\[\d+\]: \[\d+-(?!1\])\d+\] )(?!(?:\S+@\S+ )?(?:DETAIL|HINT|QUERY|CONTEXT|STATEMENT): ).*/g
/** Of a certificate, a token, a cookie or an Authorization. */
const tokens = /\b(?:eyJ[\w-]+\.[\w-]+\.[\w-]*|Bearer\s+\S+)|-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----/g

/** The text without secrets, addresses of people or machines, and values of rows. */
export function scrub(text: string, secrets: readonly string[]): string {
  const bare = secrets.reduce((left, secret) => left.replaceAll(secret, '[secret]'), text)
  return bare
    .replace(tokens, '[secret]')
    .replace(parameters, '$1[values]')
    .replace(goingOn, '$1[more]')
    .replace(rowValues, '$1[values]$2')
    .replace(failingRow, '$1[values]')
    .replace(email, '[email]')
    .replace(ipv4, '[address]')
    .replace(colons, ipv6)
}
