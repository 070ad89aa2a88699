/** By how many characters this is longer than may be sent, counted as the server does: an emoji is one. */
export const tooMany = (text: string, limit: number | undefined): number => {
  if (limit === undefined || text.length <= limit) return 0
  return Math.max(0, [...text].length - limit)
}
