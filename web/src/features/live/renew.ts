import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query'

/** Somebody has asked for one more page, and it is on its way. */
const isReadingOn = ({ state }: Query) => state.fetchStatus === 'fetching' && Boolean(state.fetchMeta?.fetchMore)

/** What it matches is read anew. A page that is on its way comes first: reading anew would drop it without a word. */
export const renewAfterPages = (client: QueryClient, what: QueryFilters, refetchType: 'none' | 'active'): void => {
  const isMeant = what.predicate ?? (() => true)
  for (const query of client
    .getQueryCache()
    .findAll({ ...what, predicate: (query) => isMeant(query) && isReadingOn(query) })) {
    const again = () => renewAfterPages(client, { queryKey: query.queryKey, exact: true }, refetchType)
    void query.promise?.then(again, again)
  }
  void client.invalidateQueries({
    ...what,
    predicate: (query) => isMeant(query) && !isReadingOn(query),
    refetchType,
  })
}
