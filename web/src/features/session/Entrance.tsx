import type { ReactNode } from 'react'
import { LanguageButton } from '../../ui/controls/LanguageButton.tsx'
import { ThemeButton } from '../../ui/controls/ThemeButton.tsx'
import { HelpdeskMark } from '../../ui/icons/HelpdeskMark.tsx'

interface EntranceProps {
  /** The name of what lies behind it: the portal, or the desk. */
  readonly place: string
  readonly title: string
  readonly children: ReactNode
}

/** What the pages before the portal and before the desk have in common: nobody is signed in yet. */
export function Entrance({ place, title, children }: EntranceProps) {
  return (
    <div className="dusk flex min-h-full flex-col">
      <header className="flex items-center justify-end gap-1 p-3">
        <ThemeButton />
        <LanguageButton />
      </header>
      <main className="m-auto grid w-full max-w-100 gap-6 p-4 pb-16">
        <div className="grid justify-items-center gap-2 text-center">
          <a href="/" className="rounded-control p-1">
            <HelpdeskMark />
          </a>
          <p className="text-text-2">{place}</p>
        </div>
        <div className="grid gap-4 rounded-panel border border-line bg-surface-1 p-5 tablet:p-6">
          <h1 className="font-semibold text-heading">{title}</h1>
          {children}
        </div>
      </main>
    </div>
  )
}
