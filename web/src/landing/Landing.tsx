import { Footer } from './Footer.tsx'
import { Hero } from './Hero.tsx'
import { LastCall } from './LastCall.tsx'
import { Questions } from './Questions.tsx'
import { Security } from './Security.tsx'
import { Slot } from './Slot.tsx'
import { Stands } from './Stands.tsx'
import { TopBar } from './TopBar.tsx'
import { Why } from './Why.tsx'
import { Workflow } from './Workflow.tsx'
import type { Words } from './words.ts'

/** The page before both doors: rendered while building, so that it needs no script to be read. */
export function Landing({ words }: { words: Words }) {
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:inset-s-3 focus:top-3 focus:z-20 focus:rounded-control focus:bg-gold focus:px-4 focus:py-2 focus:text-on-gold"
      >
        {words.skip}
      </a>
      <p role="status" className="bg-gold px-4 py-2 text-center text-on-gold empty:hidden">
        <Slot name="announcement" />
      </p>
      <TopBar words={words} />
      <main id="content">
        <Hero words={words} />
        <Stands words={words} />
        <Why words={words} />
        <Workflow words={words} />
        <Security words={words} />
        <Questions words={words} />
        <LastCall words={words} />
      </main>
      <Footer words={words} />
    </>
  )
}
