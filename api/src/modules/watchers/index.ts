export { type Followers, followers } from './followers.ts'
export { recordFollowers } from './watchers.recorder.ts'
export { watcherRoutes } from './watchers.routes.ts'
export { createWatchers, type Watchers } from './watchers.service.ts'
