export { settingsRoutes } from './settings.routes.ts'
export { createSettings, type SettingsService } from './settings.service.ts'
