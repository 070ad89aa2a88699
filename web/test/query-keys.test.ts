import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const source = new URL('../src/', import.meta.url).pathname

/** `[path, 'one', id]` with the file's own path in it, and anything for what only a call knows. */
const shapeOf = (key: string, path: string | undefined) =>
  key
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (part === 'path' && path ? path : /^'.*'$/.test(part) ? part : '*'))
    .join(', ')

const keysOf = (file: string) => {
  const text = readFileSync(source + file, 'utf8')
  const path = text.match(/^const path = ('[^']+')/m)?.[1]
  return [...text.matchAll(/queryKey: \[([^\]]*)\],\s*queryFn/g)].map(([, key = '']) => ({
    file,
    shape: shapeOf(key, path),
  }))
}

test('UX-4.7: what two places read under one key is one thing, read in one place', () => {
  // The portal is a program of its own, with a cache of its own.
  const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter((file) => !file.includes('portal/'))
  const keys = files.flatMap(keysOf)
  assert.ok(keys.length > 30)
  const places = Map.groupBy(keys, ({ shape }) => shape)
  const twice = [...places].filter(([, found]) => found.length > 1)
  assert.deepEqual(
    twice.map(([shape, found]) => `${shape}: ${found.map(({ file }) => file).join(' and ')}`),
    [],
  )
})
