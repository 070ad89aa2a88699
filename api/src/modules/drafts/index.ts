export { recordSaid } from './drafts.recorder.ts'
export { draftRoutes } from './drafts.routes.ts'
export { createDrafts, type Drafts } from './drafts.service.ts'
