import type { SearchQuery } from './search-query.ts'

export type Mark = Readonly<{ from: number; to: number }>

/** As `app.fold`, letter by letter: what people write in several spellings is one. */
const foldedLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ς: 'σ' },
  ...{ '\u0671': '\u0627', '\u0649': '\u064a', '\u06cc': '\u064a', '\u0629': '\u0647', '\u06c1': '\u0647' },
  ...{ '\u06be': '\u0647', '\u06a9': '\u0643' },
}
const unseen = /[\u00ad\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const arabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/gu

const ascii = /^[\x20-\x7e]*$/

const fold = (text: string): string => (ascii.test(text) ? text.toLowerCase() : foldLetters(text))

const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(unseen, '')
    .replace(arabicDigit, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/./gsu, (letter) => foldedLetters[letter] ?? letter)

/** Without the Arabic article, which is written together with its word. */
const bare = (word: string): string =>
  word.replace(/^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=[\u0621-\u064a]{3})/, '')

const run = /[\p{L}\p{N}\p{M}\u0640\u200c\u200d]+/gu
/** Each letter is read once, however many words are looked for. */
type Word = Readonly<{ folded: string; bare: string }>

const runsIn = (text: string) =>
  [...text.matchAll(run)].map(({ 0: word, index }) => {
    const folded = fold(word)
    return { folded, bare: bare(folded), from: index, to: index + word.length }
  })

/** One word, or several that have to follow one another; the last of them, unless it was quoted, perhaps not to its end. */
type Term = Readonly<{ words: readonly Word[]; isWhole: boolean }>

export const termsOf = ({ words, phrases }: Pick<SearchQuery, 'words' | 'phrases'>): Term[] =>
  [...words.map((said) => ({ said, isWhole: false })), ...phrases.map((said) => ({ said, isWhole: true }))]
    .map(({ said, isWhole }) => ({ words: runsIn(said), isWhole }))
    .filter((term) => term.words.length > 0)

const isSame = (word: Word, wanted: Word) => word.folded === wanted.folded || word.bare === wanted.bare
const begins = (word: Word, wanted: Word) => word.folded.startsWith(wanted.folded) || word.bare.startsWith(wanted.bare)

/** Where these terms stand in a text, in order and never over one another. */
export function marksIn(text: string, terms: readonly Term[]): Mark[] {
  const runs = runsIn(text)
  const isAt = ({ words, isWhole }: Term, at: number) =>
    words.every((wanted, n) => {
      const word = runs[at + n]
      if (word === undefined) return false
      return isWhole || n < words.length - 1 ? isSame(word, wanted) : begins(word, wanted)
    })
  const marks: Mark[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const longest = Math.max(0, ...terms.filter((term) => isAt(term, at)).map(({ words }) => words.length))
    const [first, last] = [runs[at], runs[at + longest - 1]]
    if (longest === 0 || first === undefined || last === undefined) continue
    marks.push({ from: first.from, to: last.to })
    at += longest - 1
  }
  return marks
}

export type { Term }
