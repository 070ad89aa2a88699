/** When something was, or will be, as the search has it. */
export const dateNames = ['created', 'updated', 'solved', 'due'] as const
/** The conditions in `q` that have a menu of their own. What others write there stays as it was typed. */
export const conditionNames = ['service', ...dateNames] as const
export type ConditionName = (typeof conditionNames)[number]

// A quoted text is one piece, its operator in front included: service:"Laptop and screen", "error: disk".
const pieces = (q: string): string[] => q.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []
const nameOf = (piece: string): string | undefined => /^-?([a-z]+):./i.exec(piece)?.[1]?.toLowerCase()
const isOf = (name: ConditionName) => (piece: string) => nameOf(piece) === name && !piece.startsWith('-')

/** What `q` asks of this, without its quotes; undefined where it asks nothing. */
export const conditionIn = (q: string, name: ConditionName): string | undefined =>
  pieces(q)
    .find(isOf(name))
    ?.slice(name.length + 1)
    .replaceAll('"', '')

/** `q` with this condition in place of the one it had; without any where the value is undefined. */
export const withCondition = (q: string, name: ConditionName, value: string | undefined): string => {
  const rest = pieces(q).filter((piece) => !isOf(name)(piece))
  if (value === undefined) return rest.join(' ')
  const plain = value.replaceAll('"', ' ').trim()
  return [...rest, `${name}:${/\s/.test(plain) ? `"${plain}"` : plain}`].join(' ')
}

/** What is left of `q` beside those conditions: what a person typed. */
export const withoutConditions = (q: string): string =>
  pieces(q)
    .filter((piece) => !conditionNames.some((name) => isOf(name)(piece)))
    .join(' ')

/** Whether there is a word to look for: then the server orders by relevance unless told otherwise. */
export const hasWords = (q: string): boolean => pieces(q).some((piece) => nameOf(piece) === undefined)
