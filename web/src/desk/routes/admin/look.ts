import type { RouteObject } from 'react-router'
import { loadWords } from '../../../lib/i18n/start.ts'

export const lookPages: RouteObject = {
  lazy: async () => {
    await loadWords('branding')
    return {}
  },
  children: [{ path: 'branding', lazy: async () => ({ Component: (await import('./branding.tsx')).BrandingRoute }) }],
}
