export { installHelpdesk, installTenant } from './installation.service.ts'
