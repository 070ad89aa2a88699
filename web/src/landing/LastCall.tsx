import { buttonLook } from '../ui/primitives/button-look.ts'
import type { Words } from './words.ts'

export function LastCall({ words: { last } }: { words: Words }) {
  return (
    <section className="last-light border-line border-t">
      <div className="mx-auto grid max-w-page justify-items-center gap-6 px-4 py-24 text-center tablet:py-32">
        <h2 className="font-display font-semibold text-banner text-balance">{last.title}</h2>
        <p className="text-lead text-text-2">{last.text}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <a href="/portal/" className={buttonLook('primary', 'large')}>
            {last.portal}
          </a>
          <a href="/desk/" className={buttonLook('plain', 'large')}>
            {last.desk}
          </a>
        </div>
      </div>
    </section>
  )
}
