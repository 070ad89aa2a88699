import { Outlet, useLocation } from 'react-router'
import { NotAllowed } from '../shell/NotAllowed.tsx'
import { SectionNav } from './SectionNav.tsx'
import { sectionAt } from './sections.ts'
import { useOpenSections } from './useOpenSections.ts'

/** The list of sections, and beside it the one that is open: to whom his role opens it. */
export function AdminFrame() {
  const sections = useOpenSections()
  const asked = sectionAt(useLocation().pathname)
  if (sections.length === 0) return <NotAllowed missing={asked?.permission} />
  const isOpen = asked === undefined || sections.includes(asked)
  return (
    <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)] gap-3 split:grid-cols-[13.5rem_minmax(0,1fr)]">
      <SectionNav sections={sections} />
      {isOpen ? <Outlet /> : <NotAllowed missing={asked.permission} />}
    </div>
  )
}
