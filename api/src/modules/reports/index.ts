export { reportRoutes } from './reports.routes.ts'
export { createReports, type Reports } from './reports.service.ts'
