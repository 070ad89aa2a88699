import { isDeepStrictEqual } from 'node:util'

/** The members that a writer changed, with what they were and what they are now. */
export type Change<T> = Readonly<{ old: Partial<T>; new: Partial<T> }>

/** Those members of `asked` that differ from `current`; null where none does, so that nothing has to be written. */
export function changeOf<T extends object>(current: T, asked: { [K in keyof T]?: T[K] | undefined }): Change<T> | null {
  const change: Change<T> = { old: {}, new: {} }
  for (const member of Object.keys(asked) as Array<keyof T>) {
    const value = asked[member]
    if (value === undefined || isDeepStrictEqual(value, current[member])) continue
    change.old[member] = current[member]
    change.new[member] = value
  }
  return Object.keys(change.new).length === 0 ? null : change
}
