/** What draws. Nothing that runs, moves, links, or fetches: no script, foreignObject, image, a, animate, feImage. */
const elements = new Set(
  `svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
  feTile feTurbulence`.split(/\s+/),
)

/** Under another name for its letters a browser would read other signs than are read here. */
const declaration =
  /<\?xml\s+version\s*=\s*["']1\.0["'](?:\s+encoding\s*=\s*["']utf-8["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>/iy
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for; XML 1.0 has none of them
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f]/
const comment = /<!--(?:[^-]|-(?!-))*-->/y
const text = /[^<]+/y
const closing = /<\/([\w:.-]+)\s*>/y
const opening = /<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Escapes can spell what is looked for; none but these is needed to draw. */
const spelled = /\\|&(?!(?:amp|lt|gt|quot|apos);)/
const foreignUrl = /url\(\s*(?!["']?#|&quot;#|&apos;#)|(?:image-set|image|src|cross-fade)\(/i

/**
 * Why this SVG is no plain drawing, in words that follow “is”; null where it is one. It is read as strictly as it can
 * be: what this reader does not understand is refused, so that no browser understands more of it.
 */
export function whatIsNotPlain(svg: string): string | null {
  if (controls.test(svg)) return broken
  const open: string[] = []
  let at = 0
  let roots = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(svg)
    if (found) at = pattern.lastIndex
    return found
  }
  take(/\uFEFF?\s*/y)
  take(declaration)
  while (at < svg.length) {
    if (take(comment)) continue
    const words = take(text)
    if (words) {
      const reason = whyNotText(words[0], open.at(-1))
      if (reason) return reason
      continue
    }
    const end = take(closing)
    if (end) {
      if (open.pop() !== end[1]) return broken
      continue
    }
    const start = take(opening)
    if (!start) return broken
    const [, name = '', attributes = '', isEmpty] = start
    if (open.length === 0) roots += 1
    const reason = open.length === 0 && name !== 'svg' ? broken : whyNotElement(name, attributes)
    if (reason) return reason
    if (!isEmpty) open.push(name)
  }
  return roots === 1 && open.length === 0 ? null : broken
}

const broken = 'not a well-formed SVG in UTF-8, or has a document type'

function whyNotText(words: string, within: string | undefined): string | null {
  if (within === undefined) return words.trim() === '' ? null : broken
  if (within !== 'style') return null
  return /@|&/.test(words) || spelled.test(words) || foreignUrl.test(words) ? 'styled from elsewhere' : null
}

function whyNotElement(name: string, attributes: string): string | null {
  if (!elements.has(name)) return `not a plain drawing: it has <${name}>`
  for (const [, key = '', double, single] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? ''
    const local = key.replace(/^.*:/, '').toLowerCase()
    if (local.startsWith('on')) return `not a plain drawing: it has ${key}`
    if (local === 'base') return 'drawn with parts from elsewhere'
    if (local === 'href' && !value.startsWith('#')) return 'drawn with parts from elsewhere'
    if (spelled.test(value) || foreignUrl.test(value)) return 'drawn with parts from elsewhere'
    if (key.startsWith('xmlns') && !knownNamespace(key, value)) return 'not a plain SVG: save it as one'
  }
  return null
}

/** Elements have no prefix here, so what a prefix means concerns attributes alone. */
const knownNamespace = (key: string, value: string) => key !== 'xmlns' || value === 'http://www.w3.org/2000/svg'
