export { auditRoutes } from './audit.routes.ts'
export { type Audit, createAudit, recordAudit } from './audit.service.ts'
