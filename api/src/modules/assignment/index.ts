export { assignmentSweep, assignmentTasks, recordOccasions } from './assignment.jobs.ts'
export { assignmentRoutes } from './assignment.routes.ts'
export { type Assignment, createAssignment } from './assignment.service.ts'
