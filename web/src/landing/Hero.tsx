import { Headset, MessageCircleQuestion } from 'lucide-react'
import { Door } from './Door.tsx'
import { DeskPicture } from './picture/DeskPicture.tsx'
import { Slot } from './Slot.tsx'
import { Sundown } from './Sundown.tsx'
import type { Words } from './words.ts'

/** What it is, in one line, the two doors, and what is behind the second. */
export function Hero({ words: { hero, picture, language } }: { words: Words }) {
  const locale = language.locale === 'ar' ? 'en' : 'ar'
  return (
    <section className="last-light relative isolate overflow-hidden">
      <div className="mx-auto grid max-w-page gap-12 px-4 pt-14 pb-[max(9rem,19vw)] tablet:px-6 tablet:pt-18 split:grid-cols-[1fr_1.12fr] split:items-center split:gap-16 split:pb-[19.5vw]">
        <div className="grid gap-8">
          <div className="grid gap-5">
            <h1 className="max-w-[17ch] text-balance font-display font-semibold text-hero">
              <Slot name={`headline-${locale}`}>{hero.title}</Slot>
            </h1>
            <p className="max-w-[46ch] text-lead text-pretty text-text-2 tablet:text-intro">
              <Slot name={`line-${locale}`}>{hero.text}</Slot>
            </p>
          </div>
          <div className="grid gap-4 tablet:grid-cols-2">
            <Door href="/portal/" icon={MessageCircleQuestion} isFirst {...hero.portal} />
            <Door href="/desk/" icon={Headset} {...hero.desk} />
          </div>
        </div>
        <DeskPicture words={picture} />
      </div>
      <div className="absolute inset-x-0 bottom-0 -z-1">
        <Sundown of="hero" />
      </div>
    </section>
  )
}
