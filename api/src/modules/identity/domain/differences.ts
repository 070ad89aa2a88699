/** Of what is wanted, only what is not so already. */
export function differences<T extends object>(current: T, wanted: Partial<T>): Partial<T> {
  const entries = Object.entries(wanted).filter(([member, value]) => value !== current[member as keyof T])
  return Object.fromEntries(entries) as Partial<T> // true, as they are some of `wanted`
}

/** The same members as in `some`, as `whole` has them. */
export function likewise<T extends object>(whole: T, some: Partial<T>): Partial<T> {
  const entries = Object.entries(whole).filter(([member]) => member in some)
  return Object.fromEntries(entries) as Partial<T> // likewise
}
