import { Wordmark } from '../ui/icons/Wordmark.tsx'
import type { Words } from './words.ts'

export function Footer({ words: { footer, hero } }: { words: Words }) {
  return (
    <footer className="border-line border-t bg-surface-1">
      <div className="mx-auto flex max-w-page flex-col gap-6 px-4 py-10 tablet:flex-row tablet:items-center tablet:px-6">
        <div className="grid gap-2">
          <Wordmark />
          <p className="text-meta text-muted">{footer.line}</p>
        </div>
        <nav aria-label={footer.label} className="flex flex-1 flex-wrap gap-x-6 gap-y-2 text-text-2 tablet:justify-end">
          <a href="/portal/" className="hover:text-text">
            {hero.portal.title}
          </a>
          <a href="/desk/" className="hover:text-text">
            {hero.desk.title}
          </a>
          <a href="/api/docs" className="hover:text-text">
            {footer.api}
          </a>
        </nav>
      </div>
    </footer>
  )
}
