import { Moon, Sun } from 'lucide-react'
import { Icon } from '../ui/icons/Icon.tsx'
import { buttonLook } from '../ui/primitives/button-look.ts'
import { Mark } from './Mark.tsx'
import type { Words } from './words.ts'

const sections = ['why', 'workflow', 'security', 'questions'] as const

export function TopBar({ words }: { words: Words }) {
  return (
    <header className="glass sticky top-0 z-10 border-x-0! border-t-0! shadow-none!">
      <div className="mx-auto flex h-16 max-w-page items-center gap-2 px-4 tablet:px-6">
        <a href="#content" className="min-w-0 rounded-control p-1">
          <Mark />
        </a>
        <nav aria-label={words.nav.label} className="flex flex-1 justify-center gap-7 text-text-2 max-split:invisible">
          {sections.map((section) => (
            <a
              key={section}
              href={`#${section}`}
              className="rounded-nav transition-colors duration-120 hover:text-text max-split:hidden"
            >
              {words.nav[section]}
            </a>
          ))}
        </nav>
        {/* Without a script it could do nothing: it shows itself when there is one. */}
        <button
          id="theme"
          type="button"
          hidden
          aria-label={words.theme}
          className="size-10 place-items-center rounded-control text-text-2 not-hidden:grid hover:bg-surface-3 hover:text-text"
        >
          <Icon of={Sun} className="size-5 in-data-[theme=light]:hidden" />
          <Icon of={Moon} className="size-5 in-data-[theme=dark]:hidden" />
        </button>
        <a
          id="language"
          href={words.language.href}
          hrefLang={words.language.locale}
          lang={words.language.locale}
          className="inline-flex h-10 items-center rounded-control px-3 text-text-2 hover:bg-surface-3 hover:text-text"
        >
          {words.language.other}
        </a>
        <a href="/portal/" className={buttonLook('primary', 'small', 'ms-2 min-h-10! px-4! max-tablet:hidden')}>
          {words.hero.portal.title}
        </a>
      </div>
    </header>
  )
}
