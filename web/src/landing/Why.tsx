import { Section } from './Section.tsx'
import type { Words } from './words.ts'

export function Why({ words: { why } }: { words: Words }) {
  return (
    <Section id="why" title={why.title} text={why.text}>
      <ol className="grid gap-x-12 gap-y-12 tablet:grid-cols-2 split:grid-cols-3">
        {why.items.map(({ title, text }, place) => (
          <li key={title} className="grid content-start gap-3">
            <span
              aria-hidden="true"
              className="flex items-center gap-4 font-display text-banner text-gold-text tabular-nums after:h-px after:flex-1 after:bg-line-strong"
            >
              {String(place + 1).padStart(2, '0')}
            </span>
            <h3 className="font-semibold text-heading">{title}</h3>
            <p className="max-w-[44ch] text-pretty text-text-2">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
