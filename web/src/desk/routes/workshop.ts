import type { RouteObject } from 'react-router'

/** For who builds the product: it is in no bundle, as Vite leaves out what can never be. */
export const workshop: readonly RouteObject[] = import.meta.env.DEV
  ? [
      {
        path: '/_components',
        lazy: async () => ({ Component: (await import('../components/ComponentsPage.tsx')).ComponentsPage }),
      },
    ]
  : []
