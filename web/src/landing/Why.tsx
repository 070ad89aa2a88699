import { Section } from './Section.tsx'
import type { Words } from './words.ts'

export function Why({ words: { why } }: { words: Words }) {
  return (
    <Section id="why" title={why.title}>
      <ol className="grid gap-x-10 gap-y-10 tablet:grid-cols-2 split:grid-cols-3">
        {why.items.map(({ title, text }, place) => (
          <li key={title} className="grid content-start gap-2 border-line-strong border-t pt-5">
            <span aria-hidden="true" className="font-display text-gold-text text-lead tabular-nums">
              {String(place + 1).padStart(2, '0')}
            </span>
            <h3 className="font-semibold text-heading">{title}</h3>
            <p className="text-text-2">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
