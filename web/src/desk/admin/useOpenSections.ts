import { useMay } from '../../features/session/useSession.ts'
import { adminAreas } from '../routes/admin/pages.ts'
import { openSections, type Section } from './sections.ts'

const pages = adminAreas.flatMap(({ children }) => children ?? [])

/** What of the administration this person can open. */
export function useOpenSections(): readonly Section[] {
  return openSections(pages, useMay())
}
