import { type ReactNode, useId } from 'react'

/** A part of the side panel, under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-1 border-line border-b px-5 py-4 last:border-b-0">
      <h2 id={id} className="mb-1 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
