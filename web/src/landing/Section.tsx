import type { ReactNode } from 'react'
import { cx } from '../ui/cx.ts'

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly text?: string
  /** The heading beside the content, where there is room. */
  readonly isSplit?: boolean
  /** What stands below the heading. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Section({ id, title, text, isSplit = false, aside, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={cx(
        'mx-auto grid max-w-page scroll-mt-16 gap-10 px-4 py-20 tablet:gap-14 tablet:px-6 tablet:py-28',
        isSplit && 'split:grid-cols-[1fr_1.6fr] split:gap-20',
      )}
    >
      <header className="grid content-start gap-4">
        <h2 id={`${id}-title`} className="text-balance font-display font-semibold text-banner">
          {title}
        </h2>
        {text && <p className="max-w-[56ch] text-pretty text-lead text-text-2">{text}</p>}
        {aside && <div className="mt-6">{aside}</div>}
      </header>
      {children}
    </section>
  )
}
