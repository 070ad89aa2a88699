type Members = Readonly<Record<string, unknown>>

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The members in which `now` differs from `before`, as they are now. */
export const changesOf = <Values extends Members>(before: Values, now: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => !isSame(before[name], value))) as Partial<Values>

/** A member that somebody else has changed while it was being edited here. */
export interface Elsewhere {
  readonly name: string
  readonly theirs: unknown
  /** It was changed here, too: the form keeps one's own. */
  readonly isMine: boolean
}

/** What was changed elsewhere since `before`, beside what was changed here. */
export const elsewhereOf = <Values extends Members>(before: Values, theirs: Values, mine: Values): Elsewhere[] => {
  const own = changesOf(before, mine)
  return Object.entries(changesOf(before, theirs))
    .filter(([name, value]) => !isSame(value, mine[name]))
    .map(([name, value]) => ({ name, theirs: value, isMine: name in own }))
}
