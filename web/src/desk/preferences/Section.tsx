import type { ReactNode } from 'react'

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

export function Section({ id, title, text, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-4">
      <div className="grid gap-1">
        <h2 id={id} className="font-semibold text-heading">
          {title}
        </h2>
        {text && <p className="text-text-2">{text}</p>}
      </div>
      {children}
    </section>
  )
}
