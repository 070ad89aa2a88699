import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

const built = new URL('../dist/', import.meta.url).pathname
const read = (path: string) => readFileSync(built + path)
const sizeOf = (paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0) / 1024

/** Every script that comes before the first screen: those of the page, and what they import without being asked. */
const firstScripts = (page: string): Set<string> => {
  const found = new Set<string>()
  const follow = (path: string) => {
    if (found.has(path)) return
    found.add(path)
    const text = read(path).toString()
    for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) follow(`assets/${name}`)
  }
  const html = read(page).toString()
  for (const [, path] of html.matchAll(/(?:src|href)="\/([\w./-]+\.js)"/g)) if (path) follow(path)
  return found
}

/** The catalogs of the larger language: they are fetched before the first render, too. */
const catalogs = (names: readonly string[], scripts: ReadonlySet<string>) => {
  // A script can have the name of a catalog; it is counted already.
  const files = globSync('assets/*.js', { cwd: built }).filter((file) => !scripts.has(file))
  const of = (name: string) =>
    files.filter((file) => new RegExp(`^assets/${name}-[\\w-]{8}\\.js$`).test(file) && sizeOf([file]) < 20)
  return Math.max(...[0, 1].map((nth) => sizeOf(names.flatMap((name) => of(name).slice(nth, nth + 1)))))
}

// UX.md §2, in KiB of gzip.
const budgets = [
  { page: 'index.html', limit: 8, words: [] },
  { page: 'ar/index.html', limit: 8, words: [] },
  { page: '404.html', limit: 8, words: [] },
  { page: 'portal/index.html', limit: 160, words: ['common', 'terms', 'session', 'portal'] },
  { page: 'desk/index.html', limit: 280, words: ['common', 'terms', 'session', 'desk', 'tickets'] },
] as const

for (const { page, limit, words } of budgets)
  test(`UX-2: ${page} loads at most ${limit} KB of script before its first screen`, (t) => {
    const scripts = firstScripts(page)
    const size = sizeOf(scripts) + (words.length > 0 ? catalogs(words, scripts) : 0)
    t.diagnostic(`${page}: ${size.toFixed(1)} KB`)
    assert.ok(size <= limit, `${page} is ${size.toFixed(1)} KB`)
  })

for (const page of ['portal/index.html', 'desk/index.html'])
  test(`UX-2: ${page} is there after few requests: at most 8 scripts before its first screen`, () =>
    assert.ok(firstScripts(page).size <= 8, [...firstScripts(page)].join('\n')))

test('UX-2: no lazy chunk is larger than 60 KB', () => {
  const first = new Set(budgets.flatMap(({ page }) => [...firstScripts(page)]))
  const large = globSync('assets/*.js', { cwd: built }).filter((file) => !first.has(file) && sizeOf([file]) > 60)
  assert.deepEqual(large, [])
})

test('UX-2: customers download nothing of the desk', () => {
  const deskOnly = /\/desk\/(inbox|tickets)|internal\/tickets/
  const carriers = [...firstScripts('portal/index.html')].filter((file) => deskOnly.test(read(file).toString()))
  assert.deepEqual(carriers, [])
})
