import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface NavItemProps {
  readonly to: string
  readonly isCurrent: boolean
  readonly count?: ReactNode
  readonly children: ReactNode
}

export function NavItem({ to, isCurrent, count, children }: NavItemProps) {
  return (
    <Link
      to={to}
      aria-current={isCurrent ? 'page' : undefined}
      className="flex min-h-control items-center justify-between gap-3 rounded-nav px-3 text-text-2 hover:text-text aria-[current=page]:bg-surface-3 aria-[current=page]:font-medium aria-[current=page]:text-text"
    >
      {children}
      {count}
    </Link>
  )
}
