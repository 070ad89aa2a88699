/**
 * TKT-16: one spelling for what means the same. NFC, lower case, no space around it, a hyphen for each within: “Needs VPN”
 * is `needs-vpn`. Empty where nothing is left.
 */
export const tagOf = (said: string): string =>
  said.normalize('NFC').toLowerCase().normalize('NFC').trim().replace(/\s+/g, '-')

/** Each once, in the order in which they were first said. */
export const tagsOf = (said: readonly string[]): string[] => [...new Set(said.map(tagOf))].filter((tag) => tag !== '')

/** The tags after `remove` has gone and `add` has come; what is in both is added. */
export function retagged(
  tags: readonly string[],
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): string[] {
  const gone = new Set(tagsOf(remove))
  return tagsOf([...tags.filter((tag) => !gone.has(tagOf(tag))), ...add])
}
