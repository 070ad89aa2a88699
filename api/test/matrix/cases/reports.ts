import { admin, type Cases, list, staff } from './kit.ts'

/** The dashboard, and the first steps of a new helpdesk. */
export const reportCases: Cases = {
  'GET /api/reports/today': list(staff),
  'GET /api/reports/flow': list(staff),
  'GET /api/reports/sla': list(staff),
  'GET /api/reports/backlog': list(staff),
  'GET /api/setup': list(admin),
  'POST /api/setup/dismiss': list(admin),
}
