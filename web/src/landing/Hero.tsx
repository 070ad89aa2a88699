import { Headset, MessageCircleQuestion } from 'lucide-react'
import { Door } from './Door.tsx'
import { Sundown } from './Sundown.tsx'
import type { Words } from './words.ts'

/** What it is, in one line, and the two doors. */
export function Hero({ words: { hero } }: { words: Words }) {
  return (
    <section className="last-light overflow-hidden">
      <div className="mx-auto grid max-w-page gap-10 px-4 pt-16 tablet:px-6 tablet:pt-28 split:grid-cols-[1.6fr_1fr] split:items-center">
        <div className="grid gap-6">
          <h1 className="max-w-[17ch] text-balance font-display font-semibold text-hero">{hero.title}</h1>
          <p className="max-w-[52ch] text-lead text-text-2 tablet:text-intro">{hero.text}</p>
        </div>
        <div className="grid gap-4 tablet:grid-cols-2 split:grid-cols-1">
          <Door href="/portal/" icon={MessageCircleQuestion} isFirst {...hero.portal} />
          <Door href="/desk/" icon={Headset} {...hero.desk} />
        </div>
      </div>
      <Sundown />
    </section>
  )
}
