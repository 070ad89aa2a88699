import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { accentPairs, accentTokens, grounds, themes } from '@atum-desk/contract/accent'
import { contrast, leastForText } from '@atum-desk/contract/contrast'

const css = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8')
const coloursIn = (block = ''): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
const [darkBlock, lightBlock] = css.split('[data-theme="light"]')
const dark = coloursIn(darkBlock)
const palettes = { dark, light: { ...dark, ...coloursIn(lightBlock) } }

const surfaces = ['canvas', 'surface-1', 'surface-2', 'surface-3']
const on = (names: string[], least: number) =>
  names.flatMap((name) => surfaces.map((surface) => ({ name, surface, least })))

// WCAG 2.2: 1.4.3 for text, 1.4.11 for what is recognized by its shape.
const pairs = [
  ...on(['text', 'text-2', 'muted', 'gold-text', 'link', 'danger', 'ok', 'warn'], leastForText),
  ...on(['line-strong', 'focus', 'p1', 'p2', 'p3', 'p4'], 3),
  ...on(['status-new', 'status-active', 'status-waiting', 'status-done', 'status-closed'], 3),
  { name: 'on-gold', surface: 'gold', least: leastForText },
  { name: 'on-danger', surface: 'danger-fill', least: leastForText },
  { name: 'note-text', surface: 'note', least: leastForText },
  { name: 'gold-text', surface: 'note', least: leastForText },
  { name: 'text', surface: 'note', least: leastForText },
  { name: 'text-2', surface: 'note', least: leastForText },
  { name: 'link', surface: 'note', least: leastForText },
  { name: 'focus', surface: 'note', least: 3 },
  { name: 'note-line', surface: 'note', least: 3 },
  { name: 'on-p1', surface: 'p1', least: 3 },
]

for (const theme of themes) {
  const colours = palettes[theme]

  test(`UX-1: ${theme}: ${pairs.length} pairs of colours reach AA`, () => {
    for (const { name, surface, least } of pairs) {
      const ratio = contrast(colours[name] ?? '', colours[surface] ?? '')
      assert.ok(ratio >= least, `${name} on ${surface} is ${ratio.toFixed(2)}, less than ${least}`)
    }
  })

  test(`BRD-1: ${theme}: what an accent is measured against are the tokens`, () => {
    for (const [name, hex] of Object.entries(grounds[theme])) assert.equal(hex, colours[name], name)
  })

  test(`BRD-1: ${theme}: the product’s own gold passes the rule for an accent, which sets nothing but tokens`, () => {
    const gold = colours['gold-text'] ?? ''
    assert.deepEqual(
      accentPairs(theme, gold).filter(({ isReadable }) => !isReadable),
      [],
    )
    const glass = readFileSync(new URL('../src/ui/glass.css', import.meta.url), 'utf8')
    for (const token of Object.keys(accentTokens(theme, gold))) assert.ok((css + glass).includes(`${token}: `), token)
  })
}

test('UX-1: every colour of the tokens is in a pair, or is one that nothing is told by', () => {
  const paired = new Set(pairs.flatMap(({ name, surface }) => [name, surface]))
  assert.deepEqual(
    Object.keys(dark).filter((name) => !paired.has(name)),
    ['line', 'sun'],
  )
})
