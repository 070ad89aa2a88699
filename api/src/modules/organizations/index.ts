export { organizationRoutes } from './organizations.routes.ts'
export { createOrganizations, type Organizations } from './organizations.service.ts'
export { organizationConstraints } from './organizations.store.ts'
