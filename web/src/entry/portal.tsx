import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startSession } from '../lib/api/session.ts'
import { startI18n } from '../lib/i18n/start.ts'
import { preloadPage, Router } from '../portal/routes/router.tsx'
import { AppProviders } from '../ui/frame/AppProviders.tsx'
import '../ui/styles.css'

const place = document.getElementById('app')
if (!place) throw new Error('portal/index.html has lost its #app')

void startSession()
preloadPage(location.pathname)
await startI18n(['common', 'terms', 'session', 'portal'])
createRoot(place).render(
  <StrictMode>
    <AppProviders>
      <Router />
    </AppProviders>
  </StrictMode>,
)
