import type { TeamStrategy } from '@atum-desk/contract/assignment'

/** A member of the team who is active, on duty and allowed to work tickets. */
export type Candidate = Readonly<{
  id: string
  openCount: number
  capacity: number | null // null: without limit
  skills: readonly string[]
  /** The higher, the later he was given something; 0: never. */
  turn: number
}>

export type AutomaticStrategy = Exclude<TeamStrategy, 'manual'>

/** ASG-4: below his capacity. */
export const isFree = ({ openCount, capacity }: Pick<Candidate, 'openCount' | 'capacity'>): boolean =>
  capacity === null || openCount < capacity

/**
 * Pure: of the same people, always the same one; null where nobody is free. Whoever is equal in all that a strategy asks
 * comes in turn.
 */
export function choose(
  strategy: AutomaticStrategy,
  candidates: readonly Candidate[],
  tags: readonly string[],
): Candidate | null {
  const ranks = ranksOf[strategy](tags)
  const [first] = candidates.filter(isFree).toSorted((one, other) => compare(ranks(one), ranks(other)))
  return first ?? null
}

/** What each strategy looks at, the most important first; of two the lower goes before. */
type Ranks = (candidate: Candidate) => ReadonlyArray<number | string>

const ranksOf: Readonly<Record<AutomaticStrategy, (tags: readonly string[]) => Ranks>> = {
  round_robin:
    () =>
    ({ turn, id }) => [turn, id],
  least_open:
    () =>
    ({ openCount, turn, id }) => [openCount, turn, id],
  // Who has all of the tags has the most of them.
  skills:
    (tags) =>
    ({ skills, openCount, turn, id }) => [-matches(skills, tags), openCount, turn, id],
}

function matches(skills: readonly string[], tags: readonly string[]): number {
  const has = new Set(skills.map(spelled))
  return new Set(tags.map(spelled).filter((tag) => has.has(tag))).size
}

/** In the one spelling in which tags are kept (TKT-16). */
const spelled = (word: string): string => word.normalize('NFC').toLowerCase()

function compare(one: ReadonlyArray<number | string>, other: ReadonlyArray<number | string>): number {
  const at = one.findIndex((value, index) => value !== other[index])
  const [a, b] = [one[at], other[at]]
  if (a === undefined || b === undefined) return 0
  return a < b ? -1 : 1
}
