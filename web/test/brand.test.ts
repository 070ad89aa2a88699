import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url))
const text = (path: string) => file(path).toString()
const pathsIn = (svg: string) => [...svg.matchAll(/ d="(M[^"]+)"/g)].map(([, path]) => path)

test('UX-1: the mark is one: in the wordmark, the app icon, and the interface', () => {
  const mark = pathsIn(text('brand/logo.svg'))
  assert.equal(mark.length, 2)
  for (const other of ['brand/wordmark.svg', 'brand/app-icon.svg', 'web/src/ui/icons/Wordmark.tsx']) {
    const drawn = pathsIn(text(other))
    assert.deepEqual(
      mark.filter((path) => !drawn.includes(path)),
      [],
      other,
    )
  }
  assert.deepEqual(pathsIn(text('brand/favicon.svg')), pathsIn(text('brand/logo-small.svg')))
  assert.equal(text('web/public/favicon.svg'), text('brand/favicon.svg'))
})

test('UX-1: what a phone paints around a page is its canvas, in either theme', () => {
  const [dark, light] = [...text('web/src/ui/tokens.css').matchAll(/--color-canvas: (#[0-9a-f]{6})/g)].map(([, c]) => c)
  for (const page of ['index', 'ar/index', 'portal/index', 'portal/offline', 'desk/index', '404'])
    assert.ok(text(`web/${page}.html`).includes(`content="${dark}" data-dark="${dark}" data-light="${light}"`), page)
})

test('UX-1: the wordmark needs no font', () => assert.doesNotMatch(text('brand/wordmark.svg'), /<text|font/))

test('UX-1: what the brand’s pictures are coloured with are tokens', () => {
  const tokens = text('web/src/ui/tokens.css')
  for (const name of ['logo', 'logo-small', 'wordmark', 'favicon', 'app-icon', 'social'])
    for (const [colour] of text(`brand/${name}.svg`).matchAll(/#[0-9a-f]{6}\b/gi))
      assert.ok(tokens.includes(colour.toLowerCase()), `${colour} of ${name}.svg is no token`)
})

// In pixels and in bytes: a picture of this kind that is larger has a gradient in it, which Chromium dithers.
const pictures = [
  ['icon-192.png', 192, 192, 12_000],
  ['icon-512.png', 512, 512, 32_000],
  ['maskable-512.png', 512, 512, 32_000],
  ['apple-touch-icon.png', 180, 180, 12_000],
  ['social.png', 1200, 630, 100_000],
] as const

for (const [name, width, height, most] of pictures)
  test(`UX-1: ${name} is ${width} × ${height} and small`, () => {
    const png = file(`web/public/icons/${name}`)
    assert.equal(png.subarray(1, 4).toString(), 'PNG')
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [width, height])
    assert.ok(png.length <= most, `${png.length} bytes`)
  })
