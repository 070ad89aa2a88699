export { type Access, createAccess } from './access.service.ts'
export { type BuiltInRole, builtInRoles } from './built-in-roles.ts'
export { roleRoutes } from './roles.routes.ts'
