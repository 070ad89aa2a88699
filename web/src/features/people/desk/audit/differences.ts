export interface MemberDifference {
  readonly name: string
  /** As text; undefined where it was not there. */
  readonly before: string | undefined
  readonly after: string | undefined
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

const textOf = (value: unknown): string | undefined => {
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value)
}

/** Member by member, what was and what is; those that are alike on both sides are left out. */
export const memberDifferences = (oldValue: unknown, newValue: unknown): MemberDifference[] => {
  const [before, after] = [membersOf(oldValue), membersOf(newValue)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => ({ name, before: textOf(before[name]), after: textOf(after[name]) }))
    .filter((one) => one.before !== one.after)
}
