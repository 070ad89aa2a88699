export { relationRoutes } from './relations.routes.ts'
export { createRelations, type Relations } from './relations.service.ts'
export { relationConstraints } from './relations.store.ts'
