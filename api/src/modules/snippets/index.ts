export { snippetRoutes } from './snippets.routes.ts'
export { createSnippets, type Snippets } from './snippets.service.ts'
export { snippetConstraints } from './snippets.store.ts'
