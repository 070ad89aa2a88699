import { Mark } from './Mark.tsx'
import type { Words } from './words.ts'

const sections = ['why', 'workflow', 'security', 'questions'] as const

const link = 'rounded-nav py-1 hover:text-text hover:underline underline-offset-4'

export function Footer({ words: { footer, hero, nav } }: { words: Words }) {
  return (
    <footer className="border-line border-t bg-surface-1">
      <div className="mx-auto grid max-w-page gap-10 px-4 py-12 tablet:grid-cols-[1fr_auto_auto] tablet:gap-16 tablet:px-6">
        <div className="grid content-start gap-2">
          <Mark />
          <p className="text-meta text-muted">{footer.line}</p>
        </div>
        <nav aria-label={footer.label} className="grid content-start gap-1 text-text-2">
          <a href="/portal/" className={link}>
            {hero.portal.title}
          </a>
          <a href="/desk/" className={link}>
            {hero.desk.title}
          </a>
          <a href="/api/docs" className={link}>
            {footer.api}
          </a>
        </nav>
        <nav aria-label={footer.sections} className="grid content-start gap-1 text-text-2">
          {sections.map((section) => (
            <a key={section} href={`#${section}`} className={link}>
              {nav[section]}
            </a>
          ))}
        </nav>
      </div>
    </footer>
  )
}
