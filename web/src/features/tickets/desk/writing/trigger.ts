/** What is being looked for while one types: a snippet after `/`, a colleague after `@`. */
export interface Trigger {
  readonly kind: 'snippet' | 'mention'
  /** Where the sign stands; the words after it reach to the cursor. */
  readonly from: number
  readonly typed: string
}

const longest = 40

/** `/` counts where a line begins, `@` where a word does: neither in a path nor in an address. */
export const triggerAt = (text: string, cursor: number, isNote: boolean): Trigger | undefined => {
  const line = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor)
  if (line.startsWith('/') && line.length <= longest) {
    return { kind: 'snippet', from: cursor - line.length, typed: line.slice(1) }
  }
  const [, typed] = /(?:^|[\s(])@([\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]*)?)$/u.exec(line) ?? []
  if (!isNote || typed === undefined || typed.length > longest) return undefined
  return { kind: 'mention', from: cursor - typed.length - 1, typed }
}
