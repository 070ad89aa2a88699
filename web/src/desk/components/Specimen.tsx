import { type ReactNode, useId } from 'react'

interface SpecimenProps {
  readonly name: string
  readonly children: ReactNode
}

/** One component, in each of its states. */
export function Specimen({ name, children }: SpecimenProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid content-start gap-3 rounded-panel border border-line bg-surface-1 p-4"
    >
      <h2 id={id} className="font-mono text-meta text-muted">
        {name}
      </h2>
      {children}
    </section>
  )
}

/** States of one component beside each other. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
