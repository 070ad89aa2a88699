export { liveSweep } from './live.jobs.ts'
export { recordLive } from './live.recorder.ts'
export { liveRoutes } from './live.routes.ts'
export { createFeed, createLive, type Live } from './live.service.ts'
