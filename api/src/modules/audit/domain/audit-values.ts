/** As much of an event as the log keeps a value of. */
type Told = Readonly<{ details: object; change?: Readonly<{ old: object | null; new: object | null }> }>

/**
 * What people wrote, and secrets. The log holds ids and facts: a body stands in its own row, under its own policies,
 * and can be erased there; from here nothing can.
 */
const neverKept: ReadonlySet<string> = new Set(['body', 'comment', 'content', 'password', 'token'])

/** AUD-1: the values before and after. An event that changed no value is kept by what it tells. */
export function auditValues({ details, change }: Told): { old: object | null; new: object | null } {
  if (change === undefined) return { old: null, new: facts(details) }
  return { old: facts(change.old), new: facts(change.new) }
}

function facts(value: object | null): object | null {
  return value && Object.fromEntries(Object.entries(value).filter(([member]) => !neverKept.has(member)))
}
