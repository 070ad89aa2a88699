/** Where something goes, for everybody to read: the query may hold a key of the other side's. */
export function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}
