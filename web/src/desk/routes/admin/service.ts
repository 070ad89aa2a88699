import type { RouteObject } from 'react-router'
import { loadWords } from '../../../lib/i18n/start.ts'

type Words = Parameters<typeof loadWords>[0]

/** Words and code of a page come at the same time. */
const withWords = (words: readonly Words[], children: RouteObject[]): RouteObject => ({
  lazy: async () => {
    await Promise.all(words.map(loadWords))
    return {}
  },
  children,
})

const levels = withWords(
  ['sla', 'calendars'],
  [
    { path: 'sla', lazy: async () => ({ Component: (await import('./levels.tsx')).PoliciesRoute }) },
    { path: 'sla/new', lazy: async () => ({ Component: (await import('./levels.tsx')).NewPolicyRoute }) },
    { path: 'sla/apply', lazy: async () => ({ Component: (await import('./levels.tsx')).ApplyRoute }) },
    { path: 'sla/:id', lazy: async () => ({ Component: (await import('./levels.tsx')).PolicyRoute }) },
  ],
)

const calendars = withWords(
  ['calendars'],
  [
    { path: 'calendars', lazy: async () => ({ Component: (await import('./calendars.tsx')).CalendarsRoute }) },
    { path: 'calendars/new', lazy: async () => ({ Component: (await import('./calendars.tsx')).NewCalendarRoute }) },
    { path: 'calendars/:id', lazy: async () => ({ Component: (await import('./calendars.tsx')).CalendarRoute }) },
  ],
)

const teams = withWords(
  ['teams'],
  [
    { path: 'teams', lazy: async () => ({ Component: (await import('./teams.tsx')).TeamsRoute }) },
    { path: 'teams/new', lazy: async () => ({ Component: (await import('./teams.tsx')).NewTeamRoute }) },
    { path: 'teams/:id', lazy: async () => ({ Component: (await import('./teams.tsx')).TeamRoute }) },
    { path: 'teams/:id/work', lazy: async () => ({ Component: (await import('./teams.tsx')).TeamWorkRoute }) },
  ],
)

const services = withWords(
  ['services'],
  [
    { path: 'services', lazy: async () => ({ Component: (await import('./services.tsx')).ServicesRoute }) },
    { path: 'services/new', lazy: async () => ({ Component: (await import('./services.tsx')).NewServiceRoute }) },
    { path: 'services/:id', lazy: async () => ({ Component: (await import('./services.tsx')).ServiceRoute }) },
  ],
)

const templates = withWords(
  ['templates'],
  [
    { path: 'templates', lazy: async () => ({ Component: (await import('./templates.tsx')).TemplatesRoute }) },
    { path: 'templates/new', lazy: async () => ({ Component: (await import('./templates.tsx')).NewTemplateRoute }) },
    { path: 'templates/:id', lazy: async () => ({ Component: (await import('./templates.tsx')).TemplateRoute }) },
  ],
)

export const servicePages: RouteObject[] = [levels, calendars, teams, services, templates]
