import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { router } from '../desk/routes/router.tsx'
import { startSession } from '../lib/api/session.ts'
import { startI18n } from '../lib/i18n/start.ts'
import { AppProviders } from '../ui/frame/AppProviders.tsx'
import '../ui/styles.css'

const place = document.getElementById('app')
if (!place) throw new Error('desk/index.html has lost its #app')

void startSession()
await startI18n(['common', 'terms', 'session', 'desk', 'tickets'])
createRoot(place).render(
  <StrictMode>
    <AppProviders>
      <RouterProvider router={router} />
    </AppProviders>
  </StrictMode>,
)
