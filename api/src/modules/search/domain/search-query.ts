import type { DateRange } from './search-dates.ts'
import type { SearchOperator, ValueOf } from './search-operators.ts'

/** `-status:new,waiting`: not one of these. */
export type Condition = {
  [O in SearchOperator]: Readonly<{ operator: O; negated: boolean; values: ReadonlyArray<ValueOf<O>> }>
}[SearchOperator]

/** What somebody looks for: all of the words, all of the phrases, none of the unwanted, and every condition. */
export type SearchQuery = Readonly<{
  /** Beginnings of words, in the order in which they were written. */
  words: readonly string[]
  /** Quoted: meant as they are written. */
  phrases: readonly string[]
  unwanted: readonly string[]
  /** One for each operator and sign: several values of one are any of them; of a date, all. */
  conditions: readonly Condition[]
}>

/** Whether there is anything by which one ticket is more relevant than another. */
export const hasWords = ({ words, phrases }: SearchQuery): boolean => words.length + phrases.length > 0

/** Written so that parseSearch reads the same again. */
export function writeSearch({ words, phrases, unwanted, conditions }: SearchQuery): string {
  const quoted = (text: string) => `"${text}"`
  return [
    ...words,
    ...phrases.map(quoted),
    ...unwanted.map((text) => `-${quoted(text)}`),
    ...conditions.flatMap(({ operator, negated, values }) =>
      values.map(
        (value) => `${negated ? '-' : ''}${operator}:${quoted(typeof value === 'string' ? value : inWords(value))}`,
      ),
    ),
  ].join(' ')
}

const inWords = ({ from, to }: DateRange): string => `${from ?? ''}..${to ?? ''}`
