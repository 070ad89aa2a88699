import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { whatIsNotPlain } from './plain-svg.ts'

const drawing = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

const plain = {
  'a declaration as others write it': `<?xml version='1.0' encoding='utf-8' standalone="no"?>${drawing('')}`,
  'a declaration without letters': `<?xml version="1.0"?>${drawing('')}`,
  'a path': drawing('<path d="M0 0h1"/>'),
  'a declaration and a comment': `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->${drawing('<g/>')}\n`,
  'a gradient of its own': drawing(
    `<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" style='fill:url("#a")'/>`,
  ),
  'a part of its own, twice': drawing('<symbol id="b"/><use href="#b"/><use xlink:href="#b"/>'),
  'a style of its own': drawing('<style>.a{fill:#d9b55a;clip-path:url(#c)}</style>'),
  'a font with a name in quotes': drawing('<text font-family="&quot;Inter&quot;">Nile &amp; Sons</text>'),
}

const dangerous = {
  'a script': drawing('<script>alert(1)</script>'),
  'a script in capitals': drawing('<SCRIPT>alert(1)</SCRIPT>'),
  'a script under a prefix': drawing('<s:script>alert(1)</s:script>', 'xmlns:s="http://www.w3.org/2000/svg"'),
  'a handler': drawing('', 'onload="alert(1)"'),
  'a handler in capitals': drawing('<g ONCLICK="alert(1)"/>'),
  'another document': drawing('<foreignObject><p>text</p></foreignObject>'),
  'a picture': drawing('<image href="https://elsewhere.example/a.png"/>'),
  'a link': drawing('<a href="javascript:alert(1)"><path/></a>'),
  'what sets a link later': drawing('<set attributeName="href" to="javascript:alert(1)"/>'),
  'a part from elsewhere': drawing('<use href="https://elsewhere.example/a.svg#b"/>'),
  'a part from elsewhere, under xlink': drawing('<use xlink:href="//elsewhere.example/a.svg#b"/>'),
  'a part as data': drawing('<use href="data:image/svg+xml,&lt;svg/&gt;#b"/>'),
  'a base': drawing('<use href="#b"/>', 'xml:base="https://elsewhere.example/"'),
  'a fill from elsewhere': drawing('<rect fill="url(https://elsewhere.example/a.svg#b)"/>'),
  'a fill from elsewhere, escaped': drawing('<rect style="fill:\\75rl(https://elsewhere.example/a)"/>'),
  'a fill from elsewhere, as entities': drawing('<rect fill="&#117;rl(https://elsewhere.example/a)"/>'),
  'a style from elsewhere': drawing('<style>@import "https://elsewhere.example/a.css";</style>'),
  'a font from elsewhere': drawing('<style>@font-face{src:url(https://elsewhere.example/a)}</style>'),
  'a picture from elsewhere, without url()': drawing(
    '<style>svg{background:image-set("//elsewhere.example/a" 1x)}</style>',
  ),
  'a picture from elsewhere, in an attribute': drawing(
    `<g style='mask:-webkit-image-set("//elsewhere.example/a" 1x)'/>`,
  ),
  'an address from elsewhere, spelled anew': drawing(`<g style='mask: SRC("//elsewhere.example/a")'/>`),
  'letters that mean others to a browser': `<?xml version="1.0" encoding="Shift_JIS"?>${drawing('<g/>')}`,
  'signs that switch letters': drawing(`<g id="\u001b$B"/><g id='\u001b(B" onload="alert(1)" x="'/>`),
  'a style sheet before it': `<?xml-stylesheet href="a.css"?>${drawing('')}`,
  'entities of its own': `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('&a;')}`,
  'an entity of its own in an attribute': drawing('<g id="&a;"/>'),
  'raw text': drawing('<![CDATA[<script>alert(1)</script>]]>'),
  'a page': '<html><body/></html>',
  'another namespace': '<svg xmlns="http://www.w3.org/1999/xhtml"/>',
  'an end that is missing': '<svg xmlns="http://www.w3.org/2000/svg"><g>',
  'an end too many': `${drawing('')}</svg>`,
  'two drawings': drawing('') + drawing(''),
  'an attribute without quotes': drawing('<path d=M0/>'),
  'a tag that is cut off': `${drawing('')}<`,
  'words around it': `hello ${drawing('')}`,
  nothing: '',
}

for (const [what, svg] of Object.entries(plain))
  test(`BRD-2 plain: ${what}`, () => assert.equal(whatIsNotPlain(svg), null))

for (const [what, svg] of Object.entries(dangerous))
  test(`BRD-2 refused: ${what}`, () => assert.equal(typeof whatIsNotPlain(svg), 'string'))

test('BRD-2 the brand’s own drawings are plain', () => {
  for (const name of ['logo', 'logo-small', 'wordmark', 'app-icon', 'favicon']) {
    const svg = readFileSync(new URL(`../../../../../brand/${name}.svg`, import.meta.url), 'utf8')
    assert.equal(whatIsNotPlain(svg), null, name)
  }
})

test('BRD-2 the largest drawing is read in one go: no pattern of the reader goes back', () => {
  const long = 200 * 1024
  for (const svg of [`<svg ${'a="" '.repeat(long / 5)}`, `<svg>${'<!-'.repeat(long / 3)}`, `<svg>${'<'.repeat(long)}`])
    assert.equal(typeof whatIsNotPlain(svg), 'string')
})
