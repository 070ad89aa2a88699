import { loadWords } from '../../lib/i18n/start.ts'

/** The dashboard with its words, and those of the first steps. */
export const loadDashboardPage = async () => {
  const words = [loadWords('dashboard'), loadWords('setup')]
  const [{ DashboardRoute }] = await Promise.all([import('./dashboard.tsx'), ...words])
  return { Component: DashboardRoute }
}
