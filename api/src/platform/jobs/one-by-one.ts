/**
 * One after the other. What fails for one keeps no other from its turn; at the end an AggregateError tells of all that
 * failed, and the next round tries them again.
 */
export async function oneByOne<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  for (const one of all) await work(one).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${all.length} failed`)
}
