import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8')
const coloursIn = (block = '') =>
  Object.fromEntries([...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]))
const [dark, light] = css.split('[data-theme="light"]').map(coloursIn)
assert.ok(dark && light)

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const surfaces = ['canvas', 'surface-1', 'surface-2', 'surface-3']
const on = (names: string[], least: number) =>
  names.flatMap((name) => surfaces.map((surface) => ({ name, surface, least })))

// WCAG 2.2: 1.4.3 for text, 1.4.11 for what is recognized by its shape.
const pairs = [
  ...on(['text', 'text-2', 'muted', 'gold-text', 'link', 'danger', 'ok', 'warn'], 4.5),
  ...on(['line-strong', 'focus', 'p1', 'p2', 'p3', 'p4'], 3),
  ...on(['status-new', 'status-active', 'status-waiting', 'status-done', 'status-closed'], 3),
  { name: 'on-gold', surface: 'gold', least: 4.5 },
  { name: 'on-danger', surface: 'danger-fill', least: 4.5 },
  { name: 'note-text', surface: 'note', least: 4.5 },
  { name: 'gold-text', surface: 'note', least: 4.5 },
  { name: 'note-line', surface: 'note', least: 3 },
  { name: 'on-p1', surface: 'p1', least: 3 },
]

for (const [theme, colours] of Object.entries({ dark, light: { ...dark, ...light } }))
  test(`${theme}: ${pairs.length} pairs of colours reach AA`, () => {
    for (const { name, surface, least } of pairs) {
      const ratio = contrast(colours[name] ?? '', colours[surface] ?? '')
      assert.ok(ratio >= least, `${name} on ${surface} is ${ratio.toFixed(2)}, less than ${least}`)
    }
  })
