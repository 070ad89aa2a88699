import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (pattern: string) =>
  globSync(pattern, { cwd: root, exclude: ['**/node_modules/**'] }).map((path) =>
    readFileSync(`${root}/${path}`, 'utf8'),
  )

const idsIn = (texts: string[], pattern: RegExp) =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id]) => id ?? '')))

const required = idsIn(read('docs/requirements/*.md'), /^## ([A-Z]{2,3}-\d+)/gm)
const tests = read('{api,web,scripts,migrations}/**/*.test.ts')
const cited = idsIn(tests, /\b((?:ISO|TKT|SLA|ASG|CAT|SRC|LST|PRM|AUD|FIL|NTF|RPT|SEC|BRD|OPS)-\d+)\b/g)

test('every requirement has a test that names it', () => {
  assert.ok(required.size >= 30)
  assert.deepEqual([...required.difference(cited)], [])
})

test('a test names no requirement that is not written down', () => {
  const later = idsIn(
    read('docs/requirements/*.md'),
    /^((?:ISO|TKT|SLA|ASG|CAT|SRC|LST|PRM|AUD|FIL|NTF|RPT|SEC|BRD|OPS)-\d+)/gm,
  )
  assert.deepEqual([...cited.difference(required).difference(later)], [])
})
