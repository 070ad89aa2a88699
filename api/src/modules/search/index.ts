export { parseSearch } from './domain/parse-search.ts'
export { hasWords, type SearchQuery } from './domain/search-query.ts'
export { createReindex } from './reindex.ts'
export { asksIndex, found, limitTime, predicatesOf, ranked } from './search.store.ts'
