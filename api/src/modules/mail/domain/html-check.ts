/** What a message may be made of. Nothing here loads anything from anywhere, or runs. */
const elements = new Set(
  'a b blockquote br code div em h1 h2 h3 hr i li ol p pre s span strong table tbody td th thead tr u ul'.split(' '),
)
const empty = new Set(['br', 'hr'])

const styles =
  /^(color|background-color|font-(weight|style|size)|line-height|text-(align|decoration)|(max-)?width|(padding|margin|border)(-(top|right|bottom|left))?)$/
/** Numbers, names and colours. No brackets, so no url() and no expression(). */
const styleValue = /^[#\w.,% -]+$/

/** The host is said by the administrator himself: a value in its place could lead anywhere. */
const destination = /^(https?:\/\/[\w.-]+(:\d{1,5})?([/?#][^\s\\]*)?|mailto:[^\s{}]+)$/
const wholeLinks = ['{link}', '{preferences}']

const attributeChecks: Readonly<Record<string, (value: string) => string | null>> = {
  href: (value) =>
    wholeLinks.includes(value) || destination.test(value)
      ? null
      : `links to ${value}: a link begins with http://, https:// or mailto: and a host, or is {link} or {preferences}`,
  style: (value) => styleFault(value),
  dir: (value) => (['ltr', 'rtl', 'auto'].includes(value) ? null : 'has a dir other than ltr, rtl and auto'),
  colspan: (value) => (/^\d{1,2}$/.test(value) ? null : 'has a colspan that is no number'),
  rowspan: (value) => (/^\d{1,2}$/.test(value) ? null : 'has a rowspan that is no number'),
}
const ofElement: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
}
const ofAll = ['style', 'dir']

const token = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+="[^"<>]*")*)\s*\/?>|[^<]+|</g

/**
 * NTF-15. Why an administrator's HTML is refused, in words that follow its name; null: it may stand. Refused and never
 * mended: what is taken out in silence is missed in a message that has gone.
 */
export function htmlFault(html: string): string | null {
  const open: string[] = []
  for (const [found, closing, name, attributes] of html.matchAll(token)) {
    if (name === undefined) {
      if (found === '<') return 'has a < that begins no element; write &lt;, and attributes in double quotes'
      continue
    }
    const fault = closing === '/' ? closingFault(name, open) : openingFault(name, attributes ?? '', open)
    if (fault !== null) return fault
  }
  return open.length === 0 ? null : `leaves <${open.at(-1)}> open`
}

function openingFault(written: string, attributes: string, open: string[]): string | null {
  const name = written.toLowerCase()
  if (!elements.has(name)) return `holds <${name}>; it may hold ${[...elements].join(', ')}`
  for (const [, attribute = '', value = ''] of attributes.matchAll(/\s+([a-zA-Z-]+)="([^"]*)"/g)) {
    const fault = attributeFault(name, attribute.toLowerCase(), value)
    if (fault !== null) return fault
  }
  if (!empty.has(name)) open.push(name)
  return null
}

function attributeFault(element: string, attribute: string, value: string): string | null {
  const isKnown = ofAll.includes(attribute) || ofElement[element]?.includes(attribute)
  if (!isKnown) return `has ${attribute} on <${element}>, which does not stand there`
  return attributeChecks[attribute]?.(value) ?? null
}

function closingFault(written: string, open: string[]): string | null {
  const name = written.toLowerCase()
  const last = open.pop()
  return last === name ? null : `closes <${name}> where ${last === undefined ? 'nothing' : `<${last}>`} is open`
}

function styleFault(style: string): string | null {
  for (const one of style.split(';').filter((part) => part.trim() !== '')) {
    const [name = '', value = ''] = one.split(/:(.*)/s).map((part) => part.trim())
    if (!styles.test(name.toLowerCase())) return `has the style ${name}, which does not stand in a message`
    if (!styleValue.test(value)) return `has a value for the style ${name} that is not numbers, names and colours`
  }
  return null
}
