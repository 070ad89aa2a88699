type Asked = Readonly<{ range?: string | undefined; ifRange?: string | undefined }>
type Whole = Readonly<{ sizeBytes: number; etag: string }>

/**
 * The part of a file that a request asks for (RFC 9110 §14), both ends included; null for all of it. Several ranges,
 * another unit or what is no range at all get the whole file, as the RFC has it.
 */
export function requestedPart({ range, ifRange }: Asked, { sizeBytes, etag }: Whole) {
  const [, first, last] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(range ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  if (ifRange !== undefined && ifRange !== etag) return null // another file by now: half of each would be neither
  const part =
    first === ''
      ? { start: Math.max(0, sizeBytes - Number(last)), end: sizeBytes - 1 } // the last so many
      : { start: Number(first), end: last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1) }
  return part.start < sizeBytes ? part : 'unsatisfiable'
}

/** If-None-Match (RFC 9110 §13.1.2): does the client hold this already? Compared weakly, as the RFC says. */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const held = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return held.includes('*') || held.includes(etag)
}
