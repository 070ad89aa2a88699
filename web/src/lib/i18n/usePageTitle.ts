import { useEffect } from 'react'
import { helpdesk } from '../helpdesk.ts'

/** The name of the tab: “Requests · ATUM DESK”. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${helpdesk.name}`
  }, [title])
}
