import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query'

/** One more page is on its way, or what is read for the first time: reading anew would drop the one, and not begin for the other. */
const isReadingOn = ({ state }: Query) =>
  state.fetchStatus === 'fetching' && (Boolean(state.fetchMeta?.fetchMore) || state.data === undefined)

/** What it matches is read anew. What is on its way comes first: it may have been read before the change. */
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
