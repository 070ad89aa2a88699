export { viewRoutes } from './views.routes.ts'
export { createViews, type Views } from './views.service.ts'
export { viewConstraints } from './views.store.ts'
