import type { RouteObject } from 'react-router'
import { loadWords } from '../../../lib/i18n/start.ts'

export const peoplePages: RouteObject = {
  // Words and code of a page come at the same time.
  lazy: async () => {
    await loadWords('people')
    return {}
  },
  children: [
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
      path: 'organizations/:id/settings',
      lazy: async () => ({ Component: (await import('./organizations.tsx')).OrganizationSettingsRoute }),
    },
  ],
}
