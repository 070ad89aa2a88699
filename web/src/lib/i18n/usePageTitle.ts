import { useEffect } from 'react'

/** The name of the tab: “Requests · ATUM DESK”. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ATUM DESK`
  }, [title])
}
