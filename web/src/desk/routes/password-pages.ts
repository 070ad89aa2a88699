import type { RouteObject } from 'react-router'

/** For those who cannot sign in: opened a few times a year, and never on the way to work. */
export const passwordPages: RouteObject[] = [
  {
    path: '/forgot-password',
    lazy: async () => ({ Component: (await import('./forgot-password.tsx')).ForgotPasswordRoute }),
  },
  {
    path: '/reset-password',
    lazy: async () => ({ Component: (await import('./reset-password.tsx')).ResetPasswordRoute }),
  },
]
