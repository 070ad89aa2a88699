/** The query with these members as the page has understood them: what it does not know, it does not show either. */
export const tidied = (query: URLSearchParams, names: readonly string[], known: URLSearchParams): URLSearchParams => {
  const next = new URLSearchParams(query)
  for (const name of names) {
    const value = known.get(name)
    if (value === null) next.delete(name)
    else if (next.get(name) !== value || next.getAll(name).length > 1) next.set(name, value)
  }
  return next
}
