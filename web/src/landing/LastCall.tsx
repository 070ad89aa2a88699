import { buttonLook } from '../ui/primitives/button-look.ts'
import { Sundown } from './Sundown.tsx'
import type { Words } from './words.ts'

/** The hero’s sun, hours later. */
export function LastCall({ words: { last } }: { words: Words }) {
  return (
    <section className="last-light relative isolate overflow-hidden border-line border-t">
      <div className="mx-auto grid max-w-page justify-items-center gap-6 px-4 pt-24 pb-[max(14rem,26vw)] text-center tablet:pt-32">
        <h2 className="text-balance font-display font-semibold text-banner">{last.title}</h2>
        <p className="text-lead text-text-2">{last.text}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <a href="/portal/" className={buttonLook('primary', 'large')}>
            {last.portal}
          </a>
          <a href="/desk/" className={buttonLook('plain', 'large', 'bg-surface-1')}>
            {last.desk}
          </a>
        </div>
      </div>
      <div className="absolute inset-x-0 bottom-0 -z-1">
        <Sundown of="last" />
      </div>
    </section>
  )
}
