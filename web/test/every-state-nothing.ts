import type { App } from './routes-of.ts'

const doors = ['/sign-in', '/forgot-password', '/reset-password', '/invitation'] as const

/** These begin as an empty form, or as a list that the program itself knows: what they send is their own journeys' business. */
export const askingNothing: Readonly<Record<App, readonly string[]>> = {
  portal: doors,
  desk: [
    ...doors,
    '/admin',
    '/admin/organizations/new',
    '/admin/users/new',
    '/admin/roles/new',
    '/admin/roles/explain',
    '/admin/sla/new',
    '/admin/calendars/new',
    '/admin/teams/new',
    '/admin/services/new',
    '/admin/templates/new',
    '/admin/webhooks/new',
  ],
}
