import { type Mark, marksIn, type Term } from './marks.ts'

/** Two lines of a list. */
const length = 180
/** So much of what stands before the first word that was found. */
const before = 50

/** Markdown read as text: what makes words bold, a heading or a list says nothing here. */
const plain = (markdown: string): string =>
  markdown
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+])\s+/gm, '') // of its own line: over lines it would go back from each
    .replace(/\*\*|`+/g, '')
    .replace(/\s+/g, ' ')
    .trim()

export type Excerpt = Readonly<{ text: string; marks: readonly Mark[] }>

/** The part of a text where the words stand; where none does, its beginning. */
export function excerptOf(markdown: string, terms: readonly Term[]): Excerpt {
  const text = plain(markdown)
  const found = marksIn(text, terms)
  const start = startOf(text, found[0]?.from ?? 0)
  const end = endOf(text, start)
  const [head, tail] = [start === 0 ? '' : '…', end === text.length ? '' : '…']
  const shift = head.length - start
  const marks = found
    .filter(({ from, to }) => from >= start && to <= end)
    .map(({ from, to }) => ({ from: from + shift, to: to + shift }))
  return { text: head + text.slice(start, end) + tail, marks }
}

function startOf(text: string, first: number): number {
  if (first <= before) return 0
  const space = text.indexOf(' ', first - before)
  // One word without a space in it, however long, is cut.
  return space < 0 || space >= first ? first : space + 1
}

function endOf(text: string, start: number): number {
  if (text.length - start <= length) return text.length
  const space = text.lastIndexOf(' ', start + length)
  return space <= start ? whole(text, start + length) : space
}

/** Never between the two halves of one letter. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at)
