export { AuditScreen as AuditRoute } from '../../../features/people/desk/audit/AuditScreen.tsx'
