export { organizationSettingsRoutes } from './organization-settings.routes.ts'
export type { QuietPeriods } from './organization-settings.service.ts'
export { settingsRoutes } from './settings.routes.ts'
export { createSettings, type SettingsService, settingsOf } from './settings.service.ts'
