export { setupRoutes } from './setup.routes.ts'
export { createSetup, type SetupService } from './setup.service.ts'
