export { SettingsScreen as SettingsRoute } from '../../../features/settings/desk/SettingsScreen.tsx'
