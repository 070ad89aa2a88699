/**
 * By how many characters this is longer than may be sent, counted as it is: without the spaces around it, an emoji as one.
 */
export const tooMany = (text: string, limit: number | undefined): number => {
  const sent = text.trim()
  if (limit === undefined || sent.length <= limit) return 0
  return Math.max(0, [...sent].length - limit)
}
