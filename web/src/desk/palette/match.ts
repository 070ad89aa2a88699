import { fold, wordsOf } from '../../lib/text/fold.ts'

/** Whether all letters come in this order from the beginning of a word on: `gtp` in “Go to the preferences”. */
const isScattered = (text: string, letters: string): boolean => {
  let at = ` ${text}`.indexOf(` ${letters[0]}`) - 1
  return (
    at >= -1 &&
    [...letters].every((letter) => {
      at = text.indexOf(letter, at + 1)
      return at >= 0
    })
  )
}

const scoreOfWord = (text: string, word: string): number => {
  if (text.startsWith(word)) return 4
  if (text.includes(` ${word}`)) return 3
  if (text.includes(word)) return 2
  // Of two letters nearly everything has both.
  return word.length > 2 && isScattered(text, word) ? 1 : 0
}

/** How well this title answers what was typed: every word has to be found somehow; 0 is not at all. */
const scoreOf = (title: string, typed: string): number => {
  const text = fold(title)
  const scores = wordsOf(typed).map((word) => scoreOfWord(text, word))
  if (scores.length === 0) return 1
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** What is left when this was typed, the best first; of equals, as they stood. */
export const matching = <Item extends { readonly title: string }>(items: readonly Item[], typed: string): Item[] =>
  items
    .map((item) => ({ item, score: scoreOf(item.title, typed) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item)
