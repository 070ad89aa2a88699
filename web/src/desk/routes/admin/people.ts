import type { RouteObject } from 'react-router'
import { loadWords } from '../../../lib/i18n/start.ts'

export const peoplePages: RouteObject = {
  // Words and code of a page come at the same time.
  lazy: async () => {
    await Promise.all((['people', 'permissions', 'preferences'] as const).map(loadWords))
    return {}
  },
  children: [
    { path: 'users', lazy: async () => ({ Component: (await import('./users.tsx')).PeopleRoute }) },
    { path: 'users/new', lazy: async () => ({ Component: (await import('./users.tsx')).InviteRoute }) },
    { path: 'users/:id', lazy: async () => ({ Component: (await import('./users.tsx')).PersonRoute }) },
    {
      path: 'users/:id/sessions',
      lazy: async () => ({ Component: (await import('./users.tsx')).PersonSessionsRoute }),
    },
    { path: 'roles', lazy: async () => ({ Component: (await import('./roles.tsx')).RolesRoute }) },
    { path: 'roles/new', lazy: async () => ({ Component: (await import('./roles.tsx')).NewRoleRoute }) },
    { path: 'roles/explain', lazy: async () => ({ Component: (await import('./roles.tsx')).ExplainRoute }) },
    { path: 'roles/:name', lazy: async () => ({ Component: (await import('./roles.tsx')).RoleRoute }) },
    { path: 'audit', lazy: async () => ({ Component: (await import('./audit.tsx')).AuditRoute }) },
    {
      path: 'organizations',
      lazy: async () => ({ Component: (await import('./organizations.tsx')).OrganizationsRoute }),
    },
    {
      path: 'organizations/new',
      lazy: async () => ({ Component: (await import('./organizations.tsx')).NewOrganizationRoute }),
    },
    {
      path: 'organizations/:id',
      lazy: async () => ({ Component: (await import('./organizations.tsx')).OrganizationRoute }),
    },
    {
      path: 'organizations/:id/people',
      lazy: async () => ({ Component: (await import('./organizations.tsx')).OrganizationPeopleRoute }),
    },
    {
      path: 'organizations/:id/settings',
      lazy: async () => ({ Component: (await import('./organizations.tsx')).OrganizationSettingsRoute }),
    },
  ],
}
