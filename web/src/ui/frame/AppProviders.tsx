import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider } from '@base-ui/react/direction-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queries } from '../../lib/api/queries.ts'
import { useLocale } from '../../lib/i18n/useLocale.ts'

/** What every screen of the portal and of the desk stands in. */
export function AppProviders({ children }: { children: ReactNode }) {
  const { direction } = useLocale()
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </DirectionProvider>
    </CSPProvider>
  )
}
