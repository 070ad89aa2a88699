import { type AppError, invalid } from '../../../platform/errors.ts'
import { readings, type SearchOperator, searchOperators, synonyms } from './search-operators.ts'
import type { Condition, SearchQuery } from './search-query.ts'

const mostTerms = 40

type Token = Readonly<{ at: number; negated: boolean; operator: string | null; text: string; quoted: boolean }>

/** `-tag:"a b"`: a sign, an operator, and a value that is quoted or ends at the next space. A quote may stay open. */
const token = /(?<sign>-)?(?:(?<operator>[a-z]{2,}):(?!\/\/))?(?:"(?<quoted>[^"]*)(?:"|$)|(?<bare>[^\s"]*))/giy

/**
 * Reads what somebody typed. Throws validation-failed for `/q`, with the place and what is possible there, and nothing
 * else whatever the text is.
 */
export function parseSearch(typed: string): SearchQuery {
  const tokens = tokensOf(typed)
  if (tokens.length > mostTerms)
    throw invalid('/q', 'too-many', `has ${tokens.length} terms; ${mostTerms} are possible`)
  const plain = (negated: boolean, quoted: boolean) =>
    tokens
      .filter((one) => one.operator === null && one.negated === negated && (negated || one.quoted === quoted))
      .map(({ text }) => withDigits(text))
  const words = plain(false, false)
  return { words, phrases: plain(false, true), unwanted: plain(true, false), conditions: conditionsOf(tokens) }
}

/** Arabic-Indic and Persian ones are digits of a ticket's number, too. */
const withDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

function tokensOf(typed: string): Token[] {
  const text = typed.replaceAll(/[“”„«»]/g, '"')
  const found: Token[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1
      continue
    }
    token.lastIndex = at
    const match = token.exec(text)
    const { sign, operator, quoted, bare = '' } = match?.groups ?? {}
    found.push(
      ...tokenOf({ at, negated: sign !== undefined, operator, text: quoted ?? bare, quoted: quoted !== undefined }),
    )
    at = Math.max(token.lastIndex, at + 1)
  }
  return found
}

/** An unknown operator without a value is a word before a colon. What has no text, a lone `-` or `""`, is nothing. */
function tokenOf({ operator, ...read }: Omit<Token, 'operator'> & { operator: string | undefined }): Token[] {
  const text = read.text.trim()
  if (operator === undefined) return text === '' ? [] : [{ ...read, text, operator: null }]
  if (text !== '' || operatorOf(operator) !== null) return [{ ...read, text, operator }]
  return [{ ...read, text: operator, operator: null }]
}

function conditionsOf(tokens: readonly Token[]): Condition[] {
  const conditions = new Map<string, { operator: SearchOperator; negated: boolean; values: unknown[] }>()
  for (const one of tokens) {
    if (one.operator === null) continue
    const operator = operatorOf(one.operator)
    if (operator === null) throw unknown(one)
    const key = `${one.negated}${operator}`
    const condition = conditions.get(key) ?? { operator, negated: one.negated, values: [] }
    conditions.set(key, condition)
    for (const value of valuesOf(operator, one)) {
      const isThere = condition.values.some((other) => JSON.stringify(other) === JSON.stringify(value))
      if (!isThere) condition.values.push(value)
    }
  }
  return [...conditions.values()] as Condition[] // each value was read by its own operator
}

const operatorOf = (word: string): SearchOperator | null => {
  const small = word.toLowerCase()
  return (
    searchOperators.find((operator) => operator === small) ??
    (Object.hasOwn(synonyms, small) ? (synonyms[small] ?? null) : null)
  )
}

/** `new,waiting` is two of them; a comma within quotes belongs to the name. */
function valuesOf(operator: SearchOperator, { at, text, quoted }: Token): unknown[] {
  const { read, possible } = readings[operator]
  const said = quoted ? [text] : text.split(',')
  return said.flatMap((value): readonly unknown[] => {
    const meant = value === '' ? null : read(value)
    if (meant !== null) return meant
    const what = value === '' ? `needs a value` : `cannot be “${value}”`
    throw invalid('/q', 'value', `at character ${at + 1}: ${operator} ${what}; possible are: ${possible}`)
  })
}

function unknown({ at, operator }: Token): AppError {
  const possible = searchOperators.join(', ')
  return invalid(
    '/q',
    'operator',
    `at character ${at + 1}: there is no operator ${operator}; possible are: ${possible}. In quotes it is a text.`,
  )
}
