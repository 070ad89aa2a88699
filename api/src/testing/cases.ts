import fc from 'fast-check'

const { PROPERTY_SEED, PROPERTY_PATH, PROPERTY_TIMES = '1' } = process.env

/**
 * Checks a property with fresh random cases each time. A failure prints its seed and path:
 * `PROPERTY_SEED=… PROPERTY_PATH=… node --test --test-name-pattern '…' <file>` runs that case alone, and
 * `PROPERTY_TIMES=50` runs so many times the cases, for a night. `classes`: how often a case must have been of which
 * class, as the predicate says them, or the cases have missed what they were made for.
 */
export function holds<T>(
  arbitrary: fc.Arbitrary<T>,
  { cases, classes }: Readonly<{ cases: number; classes?: Readonly<Record<string, number>> }>,
  predicate: (value: T, seen: (name: string) => void) => void,
): void {
  const counts = new Map<string, number>()
  const seen = (name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1)
  const numRuns = cases * Number(PROPERTY_TIMES)
  const replay = PROPERTY_SEED === undefined ? {} : { seed: Number(PROPERTY_SEED), path: PROPERTY_PATH ?? '' }
  fc.assert(
    fc.property(arbitrary, (value) => predicate(value, seen)),
    { numRuns, ...replay },
  )
  if (PROPERTY_PATH !== undefined) return
  const scarce = Object.entries(classes ?? {}).filter(([name, least]) => (counts.get(name) ?? 0) < least)
  if (scarce.length === 0) return
  const words = scarce.map(([name, least]) => `${name}: ${counts.get(name) ?? 0} of at least ${least}`)
  throw new Error(`Too few cases of ${words.join('; ')}. Seen: ${JSON.stringify(Object.fromEntries(counts))}`)
}
