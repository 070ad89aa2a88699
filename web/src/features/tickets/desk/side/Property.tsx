import type { ReactNode } from 'react'

/** One line of the side panel. */
export function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-h-control grid-cols-[5rem_1fr] items-center gap-2">
      <dt className="self-start py-1.5 text-meta text-muted leading-5!">{name}</dt>
      <dd className="min-w-0 py-0.5">{children}</dd>
    </div>
  )
}
