import type { ReactNode } from 'react'
import { Link, type To, useLocation } from 'react-router'

export interface TabLink {
  readonly key: string
  readonly to: To
  readonly title: ReactNode
  readonly isCurrent: boolean
}

/**
 * Tabs that are addresses: they can be sent, reloaded and gone back to. What the page carries unseen goes along. On a
 * phone they scroll sideways.
 */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  const { state } = useLocation()
  return (
    <nav aria-label={label} className="-mb-px flex gap-5 overflow-x-auto">
      {links.map(({ key, to, title, isCurrent }) => (
        <Link
          key={key}
          to={to}
          state={state}
          aria-current={isCurrent ? 'page' : undefined}
          className="inline-flex min-h-control flex-none items-center gap-1.5 border-transparent border-b-2 text-text-2 -outline-offset-2! hover:text-text aria-[current=page]:border-gold aria-[current=page]:font-semibold aria-[current=page]:text-text"
        >
          {title}
        </Link>
      ))}
    </nav>
  )
}
