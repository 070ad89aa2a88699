import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

export const built = new URL('../dist/', import.meta.url).pathname
export const read = (path: string) => readFileSync(built + path)
export const sizeOf = (paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0) / 1024

/** Every script that comes before the first screen: those of the page, and what they import without being asked. */
export const firstScripts = (page: string): Set<string> => {
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
export const budgets = [
  { page: 'index.html', limit: 8, words: [] },
  { page: 'ar/index.html', limit: 8, words: [] },
  { page: '404.html', limit: 8, words: [] },
  { page: 'portal/index.html', limit: 160, words: ['common', 'terms', 'session', 'portal'] },
  { page: 'desk/index.html', limit: 280, words: ['common', 'terms', 'session', 'desk', 'tickets'] },
] as const

/** In KiB of gzip: its scripts, and the words of the larger language. */
export const firstLoad = (page: string, words: readonly string[]): number => {
  const scripts = firstScripts(page)
  return sizeOf(scripts) + (words.length > 0 ? catalogs(words, scripts) : 0)
}
