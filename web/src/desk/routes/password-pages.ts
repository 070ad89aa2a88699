import type { RouteObject } from 'react-router'
import { loadWords } from '../../lib/i18n/start.ts'

/** For who cannot sign in, or was just invited. Their own chunks: hardly anybody opens them. */
export const passwordPages: RouteObject[] = [
  {
    path: '/forgot-password',
    lazy: async () => ({ Component: (await import('./forgot-password.tsx')).ForgotPasswordRoute }),
  },
  {
    path: '/reset-password',
    lazy: async () => ({ Component: (await import('./reset-password.tsx')).ResetPasswordRoute }),
  },
  {
    path: '/invitation',
    lazy: async () => {
      const [{ InvitationRoute }] = await Promise.all([import('./invitation.tsx'), loadWords('invitation')])
      return { Component: InvitationRoute }
    },
  },
]
