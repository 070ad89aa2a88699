/** Somebody who can be called. */
export type Callable = Readonly<{ id: string; name: string; email: string }>

/**
 * Whom a note calls: `@amina@desk.example`, `@amina` where only one has that name before the @ of his address, or
 * `@Amina Farouk`. The longest that fits counts; capital letters do not. An @ in the middle of a word, as an address has
 * it, is none. A name that two have calls nobody, rather than the wrong one.
 */
export function mentionsIn(text: string, people: readonly Callable[]): string[] {
  const said = plain(withoutCode(text))
  const spellings = spellingsOf(people)
  const found = new Set<string>()
  for (const { index } of said.matchAll(/(?<![\p{L}\p{M}\p{N}._%+@/-])@(?=[\p{L}\p{N}])/gu)) {
    const rest = said.slice(index + 1)
    const spelling = spellings.find(({ words }) => rest.startsWith(words) && endsThere(rest, words))
    if (spelling?.id) found.add(spelling.id)
  }
  return [...found]
}

/** Longest first. Of what two are called it is known that it is nobody: a shorter spelling must not take its place. */
function spellingsOf(people: readonly Callable[]): Array<{ words: string; id: string | null }> {
  const owners = new Map<string, string | null>()
  for (const { id, name, email } of people) {
    for (const words of new Set([plain(email), plain(email).split('@')[0] ?? '', plain(name)])) {
      const owner = owners.get(words)
      owners.set(words, owner === undefined || owner === id ? id : null)
    }
  }
  return [...owners]
    .filter(([words]) => words !== '')
    .map(([words, id]) => ({ words, id }))
    .sort((a, b) => b.words.length - a.words.length)
}

/** Not in the middle of a word or of an address: `@amina` is not in `@aminata`, nor in `@amina@elsewhere.example`. */
const endsThere = (rest: string, words: string): boolean =>
  !/^(?:[\p{L}\p{M}\p{N}_]|[@.+-]+[\p{L}\p{N}])/u.test(rest.slice(words.length))

/** Marks of vowels, which Arabic may be written with or without, are none of the name; nor is how often a space is. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u0640\u064B-\u0652]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .toLowerCase()
    .trim()

/** What is quoted from elsewhere calls nobody: fenced blocks, also one that is never closed, and code within a line. */
function withoutCode(text: string): string {
  const prose = text.replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1[^\n]*$|(?![\s\S]))/gm, '\n')
  const parts = prose.split(/(`+)/) // every second one is a run of backticks
  const ends = endsOfCode(parts)
  const kept: string[] = []
  for (let i = 0; i < parts.length; i = (ends.get(i) ?? i) + 1) kept.push(ends.has(i) ? ' ' : (parts[i] ?? ''))
  return kept.join('')
}

/** Where the code ends that a run of backticks begins: at the next run of the same length. In one pass, from the back. */
function endsOfCode(parts: readonly string[]): Map<number, number> {
  const next = new Map<number, number>()
  const ends = new Map<number, number>()
  for (let i = parts.length - 2; i > 0; i -= 2) {
    const length = parts[i]?.length ?? 0
    const end = next.get(length)
    if (end !== undefined) ends.set(i, end)
    next.set(length, i)
  }
  return ends
}
