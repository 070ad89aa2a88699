import { ChevronDown } from 'lucide-react'
import { Icon } from '../ui/icons/Icon.tsx'
import { Section } from './Section.tsx'
import type { Words } from './words.ts'

/** The browser’s own disclosure: it opens without a script, and can be found by searching the page. */
export function Questions({ words: { questions } }: { words: Words }) {
  return (
    <div className="border-line border-t bg-surface-1">
      <Section id="questions" title={questions.title} isSplit>
        <div className="divide-y divide-line border-line border-y">
          {questions.items.map(({ q, a }) => (
            <details key={q} className="group">
              <summary className="flex min-h-14 cursor-pointer list-none items-center gap-4 py-3 font-medium text-lead marker:hidden hover:text-gold-text">
                <span className="flex-1">{q}</span>
                <Icon
                  of={ChevronDown}
                  className="size-5 text-muted transition-transform duration-180 group-open:rotate-180"
                />
              </summary>
              <p className="max-w-[64ch] pe-9 pb-5 text-text-2">{a}</p>
            </details>
          ))}
        </div>
      </Section>
    </div>
  )
}
