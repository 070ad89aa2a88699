/**
 * Writes the query of the address without a navigation, for a page that is about to be left: Back reads it. The router’s own
 * way would be a navigation beside the one that leaves, and one of the two would be given up.
 */
export const keepQuery = (change: (query: URLSearchParams) => URLSearchParams): void => {
  const { history, location } = window
  const query = change(new URLSearchParams(location.search)).toString()
  history.replaceState(history.state, '', location.pathname + (query === '' ? '' : `?${query}`))
}
