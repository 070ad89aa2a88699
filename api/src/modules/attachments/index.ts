export { attachmentSweep } from './attachments.jobs.ts'
export { reasonsForUpload } from './attachments.policy.ts'
export { attachmentRoutes } from './attachments.routes.ts'
export { type Attachments, createAttachments } from './attachments.service.ts'
